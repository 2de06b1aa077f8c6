package dev.manylite.gateway.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rows of a system relation that every database of PostgreSQL 15 has ({@code recorded}): a line
 * of column names, then a line a row, escaped as COPY does. {@code tests/scripts/record-catalog.sh}
 * makes them.
 */
public final class RecordedTable {
  private static final String NULL = "\\N";

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Line> lines;

  private RecordedTable(String[] columns, List<String[]> lines) {
    for (String column : columns) {
      places.put(column, places.size());
    }
    this.lines = lines.stream().map(Line::new).toList();
  }

  /** One line of it. */
  public final class Line {
    private final String[] fields;

    private Line(String[] fields) {
      this.fields = fields;
    }

    private String field(String column) {
      return fields[places.get(column)];
    }

    /** Null for null. */
    public String text(String column) {
      String field = field(column);
      return field.equals(NULL) ? null : unescape(field);
    }

    public int number(String column) {
      return (int) Long.parseLong(field(column));
    }

    public boolean flag(String column) {
      return field(column).equals("1");
    }

    public char letter(String column) {
      return field(column).charAt(0);
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
    return new RecordedTable(read.get(0), read.subList(1, read.size()));
  }

  public Set<String> columns() {
    return places.keySet();
  }

  public List<Line> lines() {
    return lines;
  }

  /** As COPY reads what it wrote: a backslash and a letter for a line's end or a tab. */
  private static String unescape(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        c = text.charAt(i) == 'n' ? '\n' : text.charAt(i) == 't' ? '\t' : text.charAt(i);
      }
      plain.append(c);
    }
    return plain.toString();
  }
}
