package dev.manylite.gateway.session.setting;

import dev.manylite.translator.type.value.Zones;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * TimeZone's value (manual, 8.5.3): a name of the tz database in any case, a POSIX zone without
 * daylight saving ({@code <+03>-03}, {@code UTC+3}), or a number of hours east of UTC.
 */
public final class TimeZones {
  private TimeZones() {}

  /** The name that SHOW gives, and the rules. */
  public record Zone(String name, ZoneId rules) {}

  private static final class Names {
    /** Lower-case → the tz database's spelling. */
    private static final Map<String, String> BY_LOWER_CASE = new TreeMap<>();

    static {
      for (String id : ZoneId.getAvailableZoneIds()) {
        if (!id.startsWith("SystemV/")) {
          BY_LOWER_CASE.put(id.toLowerCase(Locale.ROOT), id);
        }
      }
    }
  }

  /** Whether it is meant as hours east of UTC, be they possible or not. */
  static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  public static Optional<Zone> find(String text) {
    String known = Names.BY_LOWER_CASE.get(text.toLowerCase(Locale.ROOT));
    if (known != null) {
      return Optional.of(new Zone(known, ZoneId.of(known)));
    }
    Optional<Zone> abbreviation = fixed(text);
    if (abbreviation.isPresent()) {
      return abbreviation;
    }
    Optional<Zone> hours = hours(text);
    return hours.isPresent() ? hours : posix(text);
  }

  /** Names of the tz database that Java leaves out. */
  private static Optional<Zone> fixed(String text) {
    return switch (text.toUpperCase(Locale.ROOT)) {
      case "EST" -> Optional.of(new Zone("EST", ZoneOffset.ofHours(-5)));
      case "MST" -> Optional.of(new Zone("MST", ZoneOffset.ofHours(-7)));
      case "HST" -> Optional.of(new Zone("HST", ZoneOffset.ofHours(-10)));
      default -> Optional.empty();
    };
  }

  private static Optional<Zone> hours(String text) {
    try {
      return offset((int) Math.round(Double.parseDouble(text.strip()) * 3600));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A zone of its own, {@code seconds} east of UTC, named as PostgreSQL names it. */
  public static Optional<Zone> offset(int seconds) {
    try {
      ZoneOffset rules = ZoneOffset.ofTotalSeconds(seconds);
      return Optional.of(new Zone("<" + spell(seconds) + ">" + spell(-seconds), rules));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String spell(int seconds) {
    int magnitude = Math.abs(seconds);
    // PostgreSQL prints zero as +00 before and -00 after, but both are read alike.
    StringBuilder text = new StringBuilder(seconds < 0 ? "-" : "+");
    text.append(two(magnitude / 3600));
    if (magnitude % 3600 != 0) {
      text.append(':').append(two(magnitude / 60 % 60));
      if (magnitude % 60 != 0) {
        text.append(':').append(two(magnitude % 60));
      }
    }
    return text.toString();
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  /** As {@link Zones#posixOffset} reads it, within what Java can represent. */
  private static Optional<Zone> posix(String text) {
    OptionalInt east = Zones.posixOffset(text);
    try {
      return east.isEmpty()
          ? Optional.empty()
          : Optional.of(new Zone(text, ZoneOffset.ofTotalSeconds(east.getAsInt())));
    } catch (DateTimeException beyond) {
      return Optional.empty();
    }
  }
}
