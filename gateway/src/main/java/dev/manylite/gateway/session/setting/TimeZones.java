package dev.manylite.gateway.session.setting;

import dev.manylite.translator.type.value.Zone;
import dev.manylite.translator.type.value.Zones;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * TimeZone's value (manual, 8.5.3): a name of the tz database in any case, a POSIX zone ({@code
 * <+03>-03}, {@code UTC+3}), or a number of hours east of UTC.
 */
public final class TimeZones {
  private TimeZones() {}

  /** Whether it is meant as hours east of UTC, be they possible or not. */
  static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text.strip()));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  public static Optional<Zone> find(String text) {
    return Zones.ofDatabase(text).or(() -> hours(text)).or(() -> Zones.posix(text));
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
      String east = spell(seconds, seconds >= 0);
      String name = "<" + east + ">" + spell(seconds, seconds < 0);
      return Optional.of(Zone.fixed(name, seconds, east));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String spell(int seconds, boolean positive) {
    int magnitude = Math.abs(seconds);
    StringBuilder text = new StringBuilder(positive ? "+" : "-");
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
}
