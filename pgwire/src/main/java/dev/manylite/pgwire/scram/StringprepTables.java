package dev.manylite.pgwire.scram;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The tables of RFC 3454 that SASLprep uses, as ranges of code points. */
final class StringprepTables {
  /** By table: the first code point of each range to its last. */
  private final Map<String, TreeMap<Integer, Integer>> tables;

  private StringprepTables(Map<String, TreeMap<Integer, Integer>> tables) {
    this.tables = tables;
  }

  static StringprepTables load() {
    Map<String, TreeMap<Integer, Integer>> tables = new HashMap<>();
    TreeMap<Integer, Integer> current = null;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                StringprepTables.class.getResourceAsStream("stringprep.txt"),
                StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("[")) {
          current = new TreeMap<>();
          tables.put(line.substring(1, line.indexOf(']')), current);
        } else if (current != null) {
          int dash = line.indexOf('-');
          current.put(
              Integer.parseInt(line.substring(0, dash), 16),
              Integer.parseInt(line.substring(dash + 1), 16));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new StringprepTables(tables);
  }

  boolean contains(String table, int codePoint) {
    Map.Entry<Integer, Integer> range = tables.get(table).floorEntry(codePoint);
    return range != null && codePoint <= range.getValue();
  }

  boolean containsAny(String table, String text) {
    return text.codePoints().anyMatch(c -> contains(table, c));
  }
}
