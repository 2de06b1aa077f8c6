package dev.manylite.tests.differential;

import java.util.ArrayList;
import java.util.List;

/**
 * A script for psql: queries, each with the backslash command that ends it and the lines of data
 * that follow a COPY, and backslash commands between them (manual, psql: Meta-Commands).
 */
record PsqlScript(List<Item> items) {

  /**
   * @param sql empty for a backslash command that stands alone
   * @param command the backslash command with its arguments; empty where a semicolon ends the query
   * @param data what follows a COPY … FROM STDIN
   */
  record Item(int line, String sql, String command, List<String> data) {}

  static PsqlScript parse(String text) {
    return new PsqlScript(new Reader(text).items());
  }

  private static final class Reader {
    private final String text;
    private final List<Item> items = new ArrayList<>();
    private int position;

    Reader(String text) {
      this.text = text;
    }

    List<Item> items() {
      int start = 0;
      while (position < text.length()) {
        int end = StatementSplitter.part(text, position);
        if (end < text.length() && text.charAt(end) == '\\' && text.startsWith("\\;", end)) {
          position = end + 2;
        } else if (end < text.length() && text.charAt(end) == '\\') {
          String sql = text.substring(start, end);
          position = end;
          String command = restOfLine();
          add(start, sql, command);
          start = position;
        } else {
          position = Math.min(end + 1, text.length());
          add(start, text.substring(start, Math.min(end, text.length())), "");
          start = position;
        }
      }
      return items;
    }

    private String restOfLine() {
      int newline = text.indexOf('\n', position);
      int end = newline < 0 ? text.length() : newline;
      String line = text.substring(position, end);
      position = end;
      return line.strip();
    }

    private void add(int start, String sql, String command) {
      String query = withoutLeadingComments(sql).replace("\\;", ";");
      if (query.isEmpty() && command.isEmpty()) {
        return;
      }
      int offset = start + sql.indexOf(query.isEmpty() ? "" : query.substring(0, 1));
      int line = 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
      String lower = (query + command).toLowerCase(java.util.Locale.ROOT);
      boolean fed = lower.matches("(?s)\\s*(\\\\)?copy\\b.*\\bfrom\\s+stdin\\b.*");
      items.add(new Item(line, query, command, fed ? data() : List.of()));
    }

    /** The lines up to {@code \.}; none where another statement follows at once. */
    private List<String> data() {
      int end = text.indexOf("\n\\.", position);
      int from = text.indexOf('\n', position) + 1;
      if (end < 0 || from == 0) {
        return List.of();
      }
      position = Math.min(text.length(), end + 3);
      return end < from ? List.of() : List.of(text.substring(from, end).split("\n", -1));
    }

    private static String withoutLeadingComments(String sql) {
      String rest = sql.strip();
      while (rest.startsWith("--")) {
        int newline = rest.indexOf('\n');
        rest = newline < 0 ? "" : rest.substring(newline).strip();
      }
      return rest;
    }
  }
}
