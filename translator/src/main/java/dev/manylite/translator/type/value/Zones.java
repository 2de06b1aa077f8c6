package dev.manylite.translator.type.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
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
  public record Abbreviation(int offset, boolean daylight, Zone zone) {}

  private static final Pattern POSIX =
      Pattern.compile("(?:<[^>]*>|[^0-9,+-]*)([+-]?)(\\d{1,9})(?::(\\d{1,9})(?::(\\d{1,9}))?)?");

  private static final Map<String, Zone> NAMES = new HashMap<>();
  private static final Map<String, Abbreviation> ABBREVIATIONS = new HashMap<>();

  static {
    for (String name : ZoneId.getAvailableZoneIds()) {
      if (!name.startsWith("SystemV/")) {
        NAMES.put(name.toLowerCase(Locale.ROOT), Zone.of(ZoneId.of(name)));
      }
    }
    // In tzdata, though Java leaves them out.
    NAMES.put("est", Zone.fixed("EST", -5 * 3600, "EST"));
    NAMES.put("mst", Zone.fixed("MST", -7 * 3600, "MST"));
    NAMES.put("hst", Zone.fixed("HST", -10 * 3600, "HST"));
    NAMES.put("roc", new Zone("ROC", ZoneId.of("Asia/Taipei").getRules(), null, null));
    readAbbreviations();
  }

  private Zones() {}

  /** All zones of the tz database, in no order. */
  public static Collection<Zone> all() {
    return Collections.unmodifiableCollection(NAMES.values());
  }

  /** All abbreviations by their names, in lower case. */
  public static Map<String, Abbreviation> abbreviations() {
    return Collections.unmodifiableMap(ABBREVIATIONS);
  }

  /** A zone of the tz database such as {@code europe/berlin}. */
  public static Optional<Zone> ofDatabase(String name) {
    return Optional.ofNullable(NAMES.get(name.toLowerCase(Locale.ROOT)));
  }

  /** A full zone name, or POSIX's {@code UTC+3} and {@code CST6CDT,M3.2.0,M11.1.0}. */
  public static Optional<Zone> named(String name) {
    Optional<Zone> zone = ofDatabase(name);
    return zone.isPresent() || name.isEmpty() || !Character.isLetter(name.charAt(0))
        ? zone
        : PosixZone.parse(name);
  }

  /** A zone in POSIX's notation, whose name may also be missing. */
  public static Optional<Zone> posix(String text) {
    return PosixZone.parse(text);
  }

  /**
   * Seconds east of UTC of a zone as POSIX spells it without daylight saving, however far that is:
   * {@code UTC+3} is -03.
   */
  public static OptionalInt posixOffset(String name) {
    Matcher parts = POSIX.matcher(name);
    if (!parts.matches()
        || number(parts.group(2)) >= 7 * 24
        || number(parts.group(3)) > 59
        || number(parts.group(4)) > 60) {
      return OptionalInt.empty();
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
    Zone zone = abbreviation.zone();
    if (zone == null) {
      return abbreviation.offset();
    }
    return isMoscow(zone)
        ? offsetAt(abbreviation, Timestamps.toUtc(localMicros, zone))
        : Timestamps.offsetOf(localMicros, zone);
  }

  /** Seconds east of UTC that an abbreviation means at an instant. */
  public static int offsetAt(Abbreviation abbreviation, long utc) {
    Zone zone = abbreviation.zone();
    if (zone == null) {
      return abbreviation.offset();
    }
    return isMoscow(zone)
        ? zone.rules().getStandardOffset(Timestamps.instant(utc)).getTotalSeconds()
        : Timestamps.offsetAt(utc, zone);
  }

  /** Its MSK is the only one of these in tzdata today: standard time, whatever that was then. */
  private static boolean isMoscow(Zone zone) {
    return zone.name().equals("Europe/Moscow");
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
                  : new Abbreviation(0, false, Zone.of(ZoneId.of(fields[1]))));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
