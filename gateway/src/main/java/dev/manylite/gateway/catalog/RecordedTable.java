package dev.manylite.gateway.catalog;

import java.util.List;

/**
 * The rows of a system relation that every database of PostgreSQL 15 has ({@code recorded}): a line
 * of column names, then a line a row, escaped as COPY does. {@code tests/scripts/record-catalog.sh}
 * makes them.
 */
public final class RecordedTable {
  private static final String NULL = "\\N";

  private final List<String> columns;
  private final List<String[]> lines;

  private RecordedTable(List<String> columns, List<String[]> lines) {
    this.columns = columns;
    this.lines = lines;
  }

  /** One line of it. */
  public final class Line {
    private final String[] fields;

    private Line(String[] fields) {
      this.fields = fields;
    }

    /** Null for null. */
    public String text(String column) {
      String field = fields[columns.indexOf(column)];
      return field.equals(NULL) ? null : unescape(field);
    }

    public int number(String column) {
      return (int) Long.parseLong(fields[columns.indexOf(column)]);
    }

    public boolean flag(String column) {
      return fields[columns.indexOf(column)].equals("1");
    }

    public char letter(String column) {
      return fields[columns.indexOf(column)].charAt(0);
    }

    /** Of numbers, or of names that need no escapes; empty for null. */
    public List<String> list(String column) {
      String text = text(column);
      if (text == null || text.equals("[]")) {
        return List.of();
      }
      return List.of(text.substring(1, text.length() - 1).replace("\"", "").split(",", -1));
    }

    public List<Integer> numbers(String column) {
      return list(column).stream().map(Integer::valueOf).toList();
    }
  }

  public static RecordedTable read(String relation) {
    List<String[]> read = Facts.read("recorded/" + relation + ".tsv");
    return new RecordedTable(List.of(read.get(0)), read.subList(1, read.size()));
  }

  public List<String> columns() {
    return columns;
  }

  public List<Line> lines() {
    return lines.stream().map(Line::new).toList();
  }

  private static String unescape(String text) {
    return text.indexOf('\\') < 0
        ? text
        : text.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
  }
}
