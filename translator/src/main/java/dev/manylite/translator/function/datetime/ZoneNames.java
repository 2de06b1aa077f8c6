package dev.manylite.translator.function.datetime;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Zones;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The zone that AT TIME ZONE and its kin name: a full name, an abbreviation or an interval. */
final class ZoneNames {
  private static final Pattern OFFSET =
      Pattern.compile("([+-])(\\d{1,9})(?::(\\d{0,9})(?::(\\d{0,9}))?)?");

  private ZoneNames() {}

  static WallClock zone(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<WallClock> clock = Zones.abbreviation(lower).map(WallClock::of);
    if (clock.isEmpty()) {
      clock = Zones.named(name).map(WallClock::of);
    }
    if (clock.isPresent()) {
      return clock.get();
    }
    return WallClock.of(
        Zones.posixOffset(name)
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.INVALID_PARAMETER_VALUE,
                        "time zone \"" + name + "\" not recognized")));
  }

  /** As {@link #zone(String)}, but an offset counts east, as in a timestamp's text. */
  static WallClock ofOffsetOrName(String name) {
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
    int hours = number(offset.group(2));
    int minutes = number(offset.group(3));
    if (offset.group(3) == null && name.length() > 3) {
      minutes = hours % 100;
      hours /= 100;
    }
    int rest = number(offset.group(4));
    int seconds = (hours * 60 + minutes) * 60 + rest;
    if (hours > 15 || minutes > 59 || rest > 59) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "numeric time zone \"" + name + "\" out of range");
    }
    return WallClock.of("-".equals(offset.group(1)) ? -seconds : seconds);
  }

  private static int number(String digits) {
    return digits == null || digits.isEmpty() ? 0 : Integer.parseInt(digits);
  }

  static WallClock zone(Interval offset) {
    if (offset.months() != 0 || offset.days() != 0) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "interval time zone \"" + offset + "\" must not include months or days");
    }
    return WallClock.of(offset.micros() / Times.MICROS_PER_SECOND);
  }
}
