package dev.manylite.translator.type.value;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time zones by name and abbreviation (manual, 8.5.3); names in any case, as PostgreSQL takes them.
 */
public final class Zones {
  /** A {@code timezone_abbreviations} entry: an offset in seconds, or a zone that decides it. */
  public record Abbreviation(int offset, boolean daylight, ZoneId zone) {}

  private static final Pattern POSIX =
      Pattern.compile("[A-Za-z]+([+-]?)(\\d{1,2})(?::([0-5]\\d)(?::([0-5]\\d))?)?");

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

  /** Letters and an offset, which POSIX counts west of Greenwich: {@code UTC+3} is -03. */
  private static Optional<ZoneId> posix(String name) {
    Matcher parts = POSIX.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int seconds =
        (number(parts.group(2)) * 60 + number(parts.group(3))) * 60 + number(parts.group(4));
    boolean east = "-".equals(parts.group(1));
    return seconds > MAX_OFFSET
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds(east ? seconds : -seconds));
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
    long utc = Timestamps.toUtc(localMicros, zone);
    // Moscow's is the only one of these in tzdata today: its standard time, whatever that was then.
    return zone.getId().equals("Europe/Moscow")
        ? zone.getRules().getStandardOffset(Timestamps.instant(utc)).getTotalSeconds()
        : Timestamps.offsetOf(localMicros, zone);
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
