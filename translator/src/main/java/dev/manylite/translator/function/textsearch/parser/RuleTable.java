package dev.manylite.translator.function.textsearch.parser;

import dev.manylite.translator.function.textsearch.parser.Rule.Move;
import dev.manylite.translator.function.textsearch.parser.Rule.Special;
import dev.manylite.translator.function.textsearch.parser.Rule.Test;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The default parser's states, each with its rules. Immutable. */
final class RuleTable {
  private static final String NONE = "-";

  private final List<String> names;
  private final List<List<Rule>> states;

  private RuleTable(Map<String, List<String[]>> lines) {
    names = List.copyOf(lines.keySet());
    states = new ArrayList<>();
    for (List<String[]> rules : lines.values()) {
      states.add(rules.stream().map(this::rule).toList());
    }
  }

  static RuleTable load() {
    Map<String, List<String[]>> lines = new LinkedHashMap<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                RuleTable.class.getResourceAsStream("default-parser.tsv"),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t");
        lines.computeIfAbsent(fields[0], state -> new ArrayList<>()).add(fields);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RuleTable(lines);
  }

  int state(String name) {
    return names.indexOf(name);
  }

  List<Rule> rules(int state) {
    return states.get(state);
  }

  private Rule rule(String[] fields) {
    boolean character = fields[1].startsWith("'");
    EnumSet<Move> moves = EnumSet.noneOf(Move.class);
    for (String move : fields[2].split("\\+")) {
      moves.add(Move.valueOf(constant(move)));
    }
    return new Rule(
        character ? Test.CHARACTER : Test.valueOf(constant(fields[1])),
        character ? fields[1].charAt(1) : 0,
        moves,
        fields[3].equals(NONE) ? -1 : state(fields[3]),
        fields[4].equals(NONE) ? null : TokenType.valueOf(constant(fields[4])),
        fields.length > 5 ? Special.valueOf(constant(fields[5])) : null);
  }

  private static String constant(String name) {
    return name.toUpperCase(Locale.ROOT).replace('-', '_');
  }
}
