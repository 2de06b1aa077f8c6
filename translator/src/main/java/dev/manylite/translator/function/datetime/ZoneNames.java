package dev.manylite.translator.function.datetime;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.Zones;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The zone that AT TIME ZONE and its kin name: a full name or an abbreviation. */
final class ZoneNames {
  private static final Pattern OFFSET =
      Pattern.compile("([+-]?)(\\d{1,2})(?::([0-5]\\d)(?::([0-5]\\d))?)?");

  private ZoneNames() {}

  static ZoneId zone(String name) {
    Zones.Abbreviation abbreviation =
        Zones.abbreviation(name.toLowerCase(Locale.ROOT)).orElse(null);
    if (abbreviation != null) {
      return abbreviation.zone() != null
          ? abbreviation.zone()
          : ZoneOffset.ofTotalSeconds(abbreviation.offset());
    }
    // POSIX: hours west of Greenwich, as in UTC+3 without its letters.
    boolean bare = OFFSET.matcher(name).matches();
    return Zones.named(bare ? "UTC" + name : name)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.INVALID_PARAMETER_VALUE, "time zone \"" + name + "\" not recognized"));
  }

  /** As {@link #zone(String)}, but an offset counts east, as in a timestamp's text. */
  static ZoneId ofOffsetOrName(String name) {
    if (!name.isEmpty() && name.charAt(0) >= '0' && name.charAt(0) <= '9') {
      throw new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE,
              "invalid input syntax for type numeric time zone: \"" + name + "\"")
          .withHint("Numeric time zones must have \"-\" or \"+\" as first character.");
    }
    Matcher offset = OFFSET.matcher(name);
    if (!offset.matches()) {
      return zone(name);
    }
    int seconds =
        (number(offset.group(2)) * 60 + number(offset.group(3))) * 60 + number(offset.group(4));
    if (seconds >= 16 * 3600) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "numeric time zone \"" + name + "\" out of range");
    }
    return ZoneOffset.ofTotalSeconds("-".equals(offset.group(1)) ? -seconds : seconds);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
