package dev.manylite.translator.type.value;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;

/**
 * A time zone (manual, 8.5.3): one of the tz database, or one that POSIX's notation makes, which
 * {@link ZoneId} has no place for.
 *
 * @param name as SHOW gives it
 * @param standardName what the notation calls its standard time; null for a zone of the tz database
 * @param daylightName the same for its daylight saving time
 */
public record Zone(String name, ZoneRules rules, String standardName, String daylightName) {
  public static final Zone UTC = of(ZoneOffset.UTC);

  public static Zone of(ZoneId id) {
    return new Zone(id.getId(), id.getRules(), null, null);
  }

  /** A zone without daylight saving time that is called by a name of its own. */
  public static Zone fixed(String name, int secondsEast, String abbreviation) {
    return new Zone(
        name, ZoneOffset.ofTotalSeconds(secondsEast).getRules(), abbreviation, abbreviation);
  }

  /** What its time at an instant is called: {@code PST}, {@code -03}. */
  public String abbreviation(Instant instant) {
    if (standardName == null) {
      return ZoneAbbreviations.at(name, rules, instant);
    }
    return rules.isDaylightSavings(instant) ? daylightName : standardName;
  }
}
