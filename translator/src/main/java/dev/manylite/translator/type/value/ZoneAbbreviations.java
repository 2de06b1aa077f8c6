package dev.manylite.translator.type.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What tzdata calls the time in a zone at an instant, {@code PST} or {@code -03}. Java knows no
 * such names; they come from a table. Loaded when a DateStyle first asks for one.
 */
final class ZoneAbbreviations {
  /**
   * @param from seconds since 1970; the last entry for an offset that is not later holds
   */
  private record Entry(long from, int offset, String name) {}

  private static final Map<String, List<Entry>> ZONES = read();

  private ZoneAbbreviations() {}

  static String at(String zone, ZoneRules rules, Instant instant) {
    int offset = rules.getOffset(instant).getTotalSeconds();
    String found = null;
    for (Entry entry : ZONES.getOrDefault(zone, List.of())) {
      if (entry.offset() == offset && entry.from() <= instant.getEpochSecond()) {
        found = entry.name();
      }
    }
    return found != null ? found : numeric(offset);
  }

  /** Where tzdata has no name, its name is the offset. */
  private static String numeric(int offset) {
    int size = Math.abs(offset);
    StringBuilder out = new StringBuilder().append(offset < 0 ? '-' : '+');
    Digits.appendTwo(out, size / 3600);
    if (size % 3600 != 0) {
      Digits.appendTwo(out, size / 60 % 60);
    }
    return out.toString();
  }

  private static Map<String, List<Entry>> read() {
    Map<String, List<Entry>> zones = new HashMap<>();
    try (InputStream resource = ZoneAbbreviations.class.getResourceAsStream("zone-names.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          List<Entry> entries = new ArrayList<>();
          for (String word : line.substring(tab + 1).split(" ")) {
            entries.add(entry(word));
          }
          for (String zone : line.substring(0, tab).split(",")) {
            zones.put(zone, entries);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zones;
  }

  private static Entry entry(String word) {
    int equals = word.indexOf('=');
    int colon = word.lastIndexOf(':', equals);
    long from = colon < 0 ? Long.MIN_VALUE : Long.parseLong(word.substring(0, colon));
    int offset = Integer.parseInt(word.substring(colon + 1, equals));
    return new Entry(from, offset, word.substring(equals + 1));
  }
}
