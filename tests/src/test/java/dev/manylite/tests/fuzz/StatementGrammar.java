package dev.manylite.tests.fuzz;

import dev.manylite.tests.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of {@code fuzz/grammar.txt}, and the statements that they make. */
final class StatementGrammar {
  private static final int MAX_DEPTH = 9;
  private static final int MAX_LENGTH = 4000;
  private static final Pattern REFERENCE = Pattern.compile("<([a-z][a-z ]*)>");
  private static final Pattern ALTERNATIVE = Pattern.compile("  (?:(\\d+)(?: |$))?(.*)");

  private record Alternative(int weight, List<String> parts) {}

  private final Map<String, List<Alternative>> rules = new LinkedHashMap<>();
  private final Map<String, Integer> heights = new LinkedHashMap<>();

  /** The grammar of a file in {@code fuzz}. */
  static StatementGrammar read(String file) {
    StatementGrammar grammar = new StatementGrammar();
    String rule = null;
    for (String line : Resources.read(Resources.list("fuzz", file).get(0)).split("\n")) {
      if (line.startsWith("  ")) {
        grammar.rules.get(rule).add(alternative(line));
      } else if (!line.startsWith("#") && !line.isEmpty()) {
        rule = line;
        grammar.rules.put(rule, new ArrayList<>());
      }
    }
    grammar.measure();
    return grammar;
  }

  /** Texts and names of rules by turns, a text first and last. */
  private static Alternative alternative(String line) {
    Matcher written = ALTERNATIVE.matcher(line);
    if (!written.matches()) {
      throw new IllegalArgumentException(line);
    }
    int weight = written.group(1) == null ? 1 : Integer.parseInt(written.group(1));
    String text = written.group(2);
    List<String> parts = new ArrayList<>();
    int end = 0;
    Matcher reference = REFERENCE.matcher(text);
    while (reference.find()) {
      parts.add(text.substring(end, reference.start()));
      parts.add(reference.group(1));
      end = reference.end();
    }
    parts.add(text.substring(end));
    return new Alternative(weight, parts);
  }

  private void measure() {
    rules.keySet().forEach(rule -> heights.put(rule, MAX_DEPTH * MAX_DEPTH));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (Map.Entry<String, List<Alternative>> rule : rules.entrySet()) {
        int lowest = rule.getValue().stream().mapToInt(this::height).min().orElseThrow();
        if (lowest < heights.get(rule.getKey())) {
          heights.put(rule.getKey(), lowest);
          changed = true;
        }
      }
    }
  }

  private int height(Alternative alternative) {
    int height = 0;
    for (int i = 1; i < alternative.parts().size(); i += 2) {
      Integer part = heights.get(alternative.parts().get(i));
      if (part == null) {
        throw new IllegalArgumentException("no rule " + alternative.parts().get(i));
      }
      height = Math.max(height, 1 + part);
    }
    return height;
  }

  String statement(Random random) {
    StringBuilder text = new StringBuilder();
    expand("statement", 0, random, text);
    return text.toString();
  }

  private void expand(String rule, int depth, Random random, StringBuilder text) {
    List<String> parts = choose(rules.get(rule), depth, random, text.length()).parts();
    for (int i = 0; i < parts.size(); i++) {
      if (i % 2 == 0) {
        text.append(parts.get(i));
      } else {
        expand(parts.get(i), depth + 1, random, text);
      }
    }
  }

  private Alternative choose(List<Alternative> alternatives, int depth, Random random, int length) {
    List<Alternative> possible = alternatives;
    if (depth >= MAX_DEPTH || length > MAX_LENGTH) {
      int lowest = alternatives.stream().mapToInt(this::height).min().orElseThrow();
      possible = alternatives.stream().filter(a -> height(a) == lowest).toList();
    }
    int place = random.nextInt(possible.stream().mapToInt(Alternative::weight).sum());
    for (Alternative alternative : possible) {
      place -= alternative.weight();
      if (place < 0) {
        return alternative;
      }
    }
    throw new AssertionError(place);
  }
}
