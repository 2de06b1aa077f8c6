package dev.manylite.translator.type.value;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code EST5EDT} and its kin as PostgreSQL's own copy of the tz database has them: the law of the
 * United States and no city's mean time or exceptions, whereas newer databases make them another
 * name of one city.
 */
final class CommonZones {
  /** The zone's name, and a city that has kept to the law since 1967. */
  static final Map<String, String> CITIES =
      Map.of(
          "EST5EDT", "America/New_York",
          "CST6CDT", "America/Chicago",
          "MST7MDT", "America/Denver",
          "PST8PDT", "America/Los_Angeles");

  private static final Instant UNIFORM = Instant.parse("1967-01-01T00:00:00Z");

  private CommonZones() {}

  static Zone of(String name) {
    ZoneRules city = ZoneId.of(CITIES.get(name)).getRules();
    ZoneOffset standard = city.getStandardOffset(UNIFORM);
    ZoneOffset daylight = ZoneOffset.ofTotalSeconds(standard.getTotalSeconds() + 3600);
    List<ZoneOffsetTransition> transitions = new ArrayList<>();
    for (String begin : List.of("1918-03-31T02:00", "1919-03-30T02:00", "1942-02-09T02:00")) {
      LocalDateTime at = LocalDateTime.parse(begin);
      transitions.add(ZoneOffsetTransition.of(at, standard, daylight));
    }
    for (String end : List.of("1918-10-27T02:00", "1919-10-26T02:00", "1945-09-30T02:00")) {
      LocalDateTime at = LocalDateTime.parse(end);
      transitions.add(ZoneOffsetTransition.of(at, daylight, standard));
    }
    city.getTransitions().stream()
        .filter(transition -> transition.getInstant().isAfter(UNIFORM))
        .forEach(transitions::add);
    transitions.sort(null);
    ZoneRules rules =
        ZoneRules.of(standard, standard, List.of(), transitions, city.getTransitionRules());
    return new Zone(name, rules, null, null);
  }
}
