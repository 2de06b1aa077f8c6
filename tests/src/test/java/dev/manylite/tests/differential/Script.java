package dev.manylite.tests.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@code .sql} file: statements, each with the directives of the comment lines right before it.
 *
 * <pre>
 * -- deviation: why Manylite answers differently here (the test fails if it does not)
 * -- unordered            compare rows as a bag although the text has ORDER BY
 * -- extended: 1, 'a'     run by Parse/Bind/Execute with these text parameters (NULL for null)
 * -- session: b           run on a second connection of that name
 * -- copy: a\tb           a line for COPY FROM STDIN (repeat; the escapes \t and \\ are resolved)
 * -- state                compare the SQLSTATE of an error only, not its text
 * </pre>
 */
record Script(String name, List<Step> steps) {

  record Step(int line, String sql, Map<String, List<String>> directives) {
    boolean has(String directive) {
      return directives.containsKey(directive);
    }

    String first(String directive) {
      return has(directive) ? directives.get(directive).get(0) : null;
    }

    List<String> all(String directive) {
      return directives.getOrDefault(directive, List.of());
    }
  }

  static Script parse(String name, String text) {
    List<Step> steps = new ArrayList<>();
    int position = 0;
    while (position < text.length()) {
      int end = StatementSplitter.end(text, position);
      String chunk = text.substring(position, end);
      Step step = step(chunk, line(text, position));
      if (step != null) {
        steps.add(step);
      }
      position = end;
    }
    return new Script(name, steps);
  }

  private static Step step(String chunk, int firstLine) {
    Map<String, List<String>> directives = new TreeMap<>();
    StringBuilder sql = new StringBuilder();
    int line = firstLine;
    int start = -1;
    for (String row : chunk.split("\n", -1)) {
      if (start < 0 && row.startsWith("--")) {
        directive(row.substring(2).strip(), directives);
      } else if (start >= 0 || !row.isBlank()) {
        start = start < 0 ? line : start;
        sql.append(row).append('\n');
      }
      line++;
    }
    String statement = sql.toString().strip();
    if (statement.endsWith(";")) {
      statement = statement.substring(0, statement.length() - 1);
    }
    return statement.isBlank() ? null : new Step(start, statement, directives);
  }

  private static void directive(String comment, Map<String, List<String>> directives) {
    for (String known : List.of("deviation", "unordered", "extended", "session", "copy", "state")) {
      if (comment.equals(known) || comment.startsWith(known + ":")) {
        String value = comment.substring(Math.min(comment.length(), known.length() + 1)).strip();
        directives.computeIfAbsent(known, k -> new ArrayList<>()).add(value);
      }
    }
  }

  private static int line(String text, int position) {
    return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
  }
}
