package dev.manylite.translator.plpgsql;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of errors (manual, appendix A), from {@code conditions.tsv}. */
public final class Conditions {
  private static final Map<String, List<String>> STATES = load();

  private Conditions() {}

  /**
   * @throws SqlFault 42704 for an unknown name
   */
  public static List<String> states(String name) {
    List<String> states = STATES.get(name);
    if (states == null) {
      throw new SqlFault(
          SqlState.UNDEFINED_OBJECT, "unrecognized exception condition \"" + name + "\"");
    }
    return states;
  }

  private static Map<String, List<String>> load() {
    Map<String, List<String>> states = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Conditions.class.getResourceAsStream("conditions.tsv"), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null) {
        String[] fields = line.split("\t");
        states.computeIfAbsent(fields[1], name -> new ArrayList<>()).add(fields[0]);
        line = lines.readLine();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(states);
  }
}
