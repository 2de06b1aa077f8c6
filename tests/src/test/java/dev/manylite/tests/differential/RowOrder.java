package dev.manylite.tests.differential;

import dev.manylite.tests.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a statement's own ORDER BY says about the order of its rows: nothing, the order of the
 * values in some columns, or, where it sorts by other expressions, the order that PostgreSQL gives.
 *
 * @param columns by whose values the rows are sorted, counted from 0; null for an order that the
 *     result does not show
 */
record RowOrder(List<Integer> columns) {
  private static final String CLAUSE = "order by";
  private static final Pattern RANK = Pattern.compile("(dense_|percent_)?rank\\(\\) over \\w+");

  static RowOrder of(String sql, List<Reply> replies) {
    String text = outside(sql.toLowerCase(Locale.ROOT));
    int clause = text.lastIndexOf(CLAUSE);
    if (clause < 0) {
      return new RowOrder(List.of());
    }
    List<String> names = names(replies);
    List<Integer> columns = new ArrayList<>();
    String list = text.substring(clause + CLAUSE.length());
    for (String key : list.split("\\b(limit|offset|fetch|for|window)\\b")[0].split(",")) {
      String item = key.replaceAll("\\b(asc|desc|nulls (first|last))\\b", "").strip();
      boolean ordinal = item.matches("\\d{1,3}");
      int column = ordinal ? Integer.parseInt(item) - 1 : names.indexOf(item.replace("\"", ""));
      column = column < 0 ? selected(text, item) : column;
      if (column < 0 || column >= names.size() || !ordinal && isAmbiguous(names, item)) {
        return new RowOrder(null);
      }
      columns.add(column);
    }
    return new RowOrder(columns);
  }

  /** The rank of the select list that the key repeats; -1 for none. */
  private static int selected(String text, String key) {
    int from = text.indexOf(" from ");
    if (!text.startsWith("select ") || from < 0 || !RANK.matcher(key).matches()) {
      return -1;
    }
    List<String> items = List.of(text.substring("select ".length(), from).split(" *, *"));
    return items.indexOf(key) == items.lastIndexOf(key) ? items.indexOf(key) : -1;
  }

  /** The text without what stands in parentheses, quotes and comments. */
  private static String outside(String sql) {
    String plain =
        sql.replaceAll("'(?:[^']|'')*'", "''")
            .replaceAll("--[^\n]*", " ")
            .replaceAll("(?s)/\\*.*?\\*/", " ");
    StringBuilder text = new StringBuilder();
    int depth = 0;
    for (char c : plain.toCharArray()) {
      depth -= c == ')' ? 1 : 0;
      text.append(depth > 0 ? "" : Character.isWhitespace(c) ? " " : c);
      depth += c == '(' ? 1 : 0;
    }
    return text.toString().replaceAll(" +", " ");
  }

  private static boolean isAmbiguous(List<String> names, String item) {
    return names.indexOf(item) != names.lastIndexOf(item);
  }

  private static List<String> names(List<Reply> replies) {
    for (Reply reply : replies) {
      if (reply instanceof Reply.RowDescription description) {
        return description.fields().stream().map(Reply.Field::name).toList();
      }
    }
    return List.of();
  }

  /**
   * What of the rows' order is determined: the whole rows, or the values that they are sorted by.
   */
  List<List<String>> determined(List<Reply.DataRow> rows) {
    List<List<String>> keys = new ArrayList<>();
    for (Reply.DataRow row : rows) {
      if (columns == null) {
        keys.add(row.values());
      } else if (!columns.isEmpty()) {
        List<String> key = new ArrayList<>();
        columns.forEach(column -> key.add(row.values().get(column)));
        keys.add(key);
      }
    }
    return keys;
  }
}
