package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones by name and abbreviation (manual, 8.5.3); names in any case, as PostgreSQL takes them.
 */
public final class Zones {
  /** A {@code timezone_abbreviations} entry: an offset in seconds, or a zone that decides it. */
  public record Abbreviation(int offset, boolean daylight, ZoneId zone) {}

  private static final Pattern POSIX =
      Pattern.compile(
          "(?:<[^>]*>|[^0-9,+-]*)([+-]?)(\\d{1,9})(?::(\\d{1,9})(?::(\\d{1,9}))?)?(.*)",
          Pattern.DOTALL);

  /** What Java can represent. */
  private static final int MAX_OFFSET = 18 * 3600;

  private static final Map<String, ZoneId> NAMES = new HashMap<>();
  private static final Map<String, Abbreviation> ABBREVIATIONS = new HashMap<>();

  static {
    for (String name : ZoneId.getAvailableZoneIds()) {
      if (!name.startsWith("SystemV/")) {
        NAMES.put(name.toLowerCase(Locale.ROOT), ZoneId.of(name));
      }
    }
    // In tzdata, though Java leaves them out.
    NAMES.put("est", ZoneOffset.ofHours(-5));
    NAMES.put("mst", ZoneOffset.ofHours(-7));
    NAMES.put("hst", ZoneOffset.ofHours(-10));
    NAMES.put("roc", ZoneId.of("Asia/Taipei"));
    readAbbreviations();
  }

  private Zones() {}

  /** A full zone name such as {@code europe/berlin}, or POSIX's {@code UTC+3}; no abbreviation. */
  public static Optional<ZoneId> named(String name) {
    ZoneId zone = NAMES.get(name.toLowerCase(Locale.ROOT));
    return zone != null ? Optional.of(zone) : posix(name);
  }

  private static Optional<ZoneId> posix(String name) {
    OptionalInt seconds = posixOffset(name);
    return !Character.isLetter(name.isEmpty() ? ' ' : name.charAt(0))
            || seconds.isEmpty()
            || Math.abs(seconds.getAsInt()) > MAX_OFFSET
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds(seconds.getAsInt()));
  }

  /**
   * Seconds east of UTC of a zone as POSIX's TZ spells it: a name, which may be empty or in angle
   * brackets, and an offset, which counts west of Greenwich: {@code UTC+3} is -03.
   *
   * @throws SqlFault 0A000 where rules of daylight saving follow
   */
  public static OptionalInt posixOffset(String name) {
    Matcher parts = POSIX.matcher(name);
    if (!parts.matches()
        || number(parts.group(2)) >= 7 * 24
        || number(parts.group(3)) > 59
        || number(parts.group(4)) > 60) {
      return OptionalInt.empty();
    }
    String daylight = parts.group(5);
    if (!daylight.isEmpty()) {
      if (!daylight.startsWith("<") && "0123456789,+-".indexOf(daylight.charAt(0)) >= 0) {
        return OptionalInt.empty();
      }
      throw SqlFault.unsupported("POSIX time zone with daylight saving time");
    }
    int seconds =
        (number(parts.group(2)) * 60 + number(parts.group(3))) * 60 + number(parts.group(4));
    return OptionalInt.of("-".equals(parts.group(1)) ? seconds : -seconds);
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  /** An abbreviation such as {@code pst}. */
  public static Optional<Abbreviation> abbreviation(String name) {
    return Optional.ofNullable(ABBREVIATIONS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** Seconds east of UTC that an abbreviation means at a local time. */
  public static int offset(Abbreviation abbreviation, long localMicros) {
    ZoneId zone = abbreviation.zone();
    if (zone == null) {
      return abbreviation.offset();
    }
    return isMoscow(zone)
        ? offsetAt(abbreviation, Timestamps.toUtc(localMicros, zone))
        : Timestamps.offsetOf(localMicros, zone);
  }

  /** Seconds east of UTC that an abbreviation means at an instant. */
  public static int offsetAt(Abbreviation abbreviation, long utc) {
    ZoneId zone = abbreviation.zone();
    if (zone == null) {
      return abbreviation.offset();
    }
    return isMoscow(zone)
        ? zone.getRules().getStandardOffset(Timestamps.instant(utc)).getTotalSeconds()
        : Timestamps.offsetAt(utc, zone);
  }

  /** Its MSK is the only one of these in tzdata today: standard time, whatever that was then. */
  private static boolean isMoscow(ZoneId zone) {
    return zone.getId().equals("Europe/Moscow");
  }

  private static void readAbbreviations() {
    try (InputStream resource = Zones.class.getResourceAsStream("abbreviations.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t");
        if (fields.length > 1 && !line.startsWith("#")) {
          boolean offset = fields[1].charAt(0) == '-' || Character.isDigit(fields[1].charAt(0));
          ABBREVIATIONS.put(
              fields[0],
              offset
                  ? new Abbreviation(Integer.parseInt(fields[1]), fields.length > 2, null)
                  : new Abbreviation(0, false, ZoneId.of(fields[1])));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
