package dev.manylite.tests.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Answers of a driver as texts that two servers' are compared by. */
final class Described {
  private Described() {}

  /** The columns with what is known of them, then the rows, a line each. */
  static List<String> of(ResultSet rows) throws SQLException {
    List<String> lines = new ArrayList<>();
    ResultSetMetaData columns = rows.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      lines.add(column(columns, i));
    }
    while (rows.next()) {
      StringBuilder line = new StringBuilder();
      for (int i = 1; i <= columns.getColumnCount(); i++) {
        line.append(i == 1 ? "" : " | ").append(columns.getColumnLabel(i)).append('=');
        line.append(value(rows.getObject(i)));
      }
      lines.add(line.toString());
    }
    return lines;
  }

  /** All that {@link ResultSetMetaData} tells of one column. */
  static String column(ResultSetMetaData columns, int i) throws SQLException {
    return String.join(
        " ",
        columns.getColumnLabel(i),
        columns.getColumnName(i),
        columns.getColumnTypeName(i),
        columns.getColumnClassName(i),
        Integer.toString(columns.getColumnType(i)),
        columns.getPrecision(i) + "," + columns.getScale(i),
        Integer.toString(columns.getColumnDisplaySize(i)),
        columns.getSchemaName(i) + "." + columns.getTableName(i) + "@" + columns.getCatalogName(i),
        "nullable=" + columns.isNullable(i),
        (columns.isAutoIncrement(i) ? "auto" : "")
            + (columns.isSigned(i) ? " signed" : "")
            + (columns.isCaseSensitive(i) ? " case" : "")
            + (columns.isCurrency(i) ? " currency" : "")
            + (columns.isSearchable(i) ? " searchable" : "")
            + (columns.isReadOnly(i) ? " readonly" : "")
            + (columns.isWritable(i) ? " writable" : ""));
  }

  static String value(Object value) throws SQLException {
    if (value instanceof Array array) {
      return array.getBaseTypeName() + Arrays.deepToString((Object[]) array.getArray());
    }
    return value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
  }

  /** Fails with the lines that only one of them has, or with the two orders. */
  static void assertSame(List<String> expected, List<String> actual) {
    if (!expected.equals(actual)) {
      List<String> lines = new ArrayList<>();
      expected.stream().filter(l -> !actual.contains(l)).forEach(l -> lines.add("- " + l));
      actual.stream().filter(l -> !expected.contains(l)).forEach(l -> lines.add("+ " + l));
      if (lines.isEmpty()) {
        assertEquals(String.join("\n", expected), String.join("\n", actual), "another order");
      }
      fail(expected.size() + " lines, " + actual.size() + " here\n" + String.join("\n", lines));
    }
  }
}
