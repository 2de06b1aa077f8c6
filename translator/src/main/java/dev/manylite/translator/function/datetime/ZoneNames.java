package dev.manylite.translator.function.datetime;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Zones;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/** The zone that AT TIME ZONE and its kin name: a full name, an abbreviation or an interval. */
final class ZoneNames {
  private ZoneNames() {}

  static ZoneId zone(String name) {
    Zones.Abbreviation abbreviation =
        Zones.abbreviation(name.toLowerCase(Locale.ROOT)).orElse(null);
    if (abbreviation != null) {
      return abbreviation.zone() != null
          ? abbreviation.zone()
          : ZoneOffset.ofTotalSeconds(abbreviation.offset());
    }
    return Zones.named(name)
        .orElseThrow(
            () ->
                new SqlFault(
                    SqlState.INVALID_PARAMETER_VALUE, "time zone \"" + name + "\" not recognized"));
  }

  static ZoneId zone(Interval offset) {
    if (offset.months() != 0 || offset.days() != 0) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "interval time zone \"" + offset + "\" must not include months or days");
    }
    return ZoneOffset.ofTotalSeconds((int) (offset.micros() / Times.MICROS_PER_SECOND));
  }
}
