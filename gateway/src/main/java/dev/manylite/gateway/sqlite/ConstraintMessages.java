package dev.manylite.gateway.sqlite;

import dev.manylite.gateway.sqlite.ConstraintFailure.Violation;
import java.util.ArrayList;
import java.util.List;

/** Reads SQLite's constraint error texts; their forms are fixed in SQLite's source. */
final class ConstraintMessages {
  private static final String UNIQUE = "UNIQUE constraint failed: ";
  private static final String INDEX = "index '";
  private static final String NOT_NULL = "NOT NULL constraint failed: ";
  private static final String CHECK = "CHECK constraint failed: ";
  private static final String FOREIGN_KEY = "FOREIGN KEY constraint failed";
  private static final String SEPARATOR = ", ";

  private ConstraintMessages() {}

  static Violation parse(int extendedCode, String message) {
    if (message.startsWith(UNIQUE)) {
      String rest = message.substring(UNIQUE.length());
      return rest.startsWith(INDEX) && rest.endsWith("'")
          ? new Violation.UniqueIndex(rest.substring(INDEX.length(), rest.length() - 1))
          : unique(rest);
    }
    if (message.startsWith(NOT_NULL)) {
      String rest = message.substring(NOT_NULL.length());
      int dot = rest.lastIndexOf('.');
      return new Violation.NotNull(rest.substring(0, dot), rest.substring(dot + 1));
    }
    if (message.startsWith(CHECK)) {
      return new Violation.Check(message.substring(CHECK.length()));
    }
    if (message.equals(FOREIGN_KEY)) {
      return new Violation.ForeignKey();
    }
    return extendedCode == ResultCode.CONSTRAINT_DATATYPE
        ? new Violation.DataType(message)
        : new Violation.Trigger(message);
  }

  /**
   * {@code table.a, table.b}. Names may hold dots ({@code schema.table}) and even the separator, so
   * every dot of the first part may end the table's name; it is the one that makes the most
   * columns, then the last.
   */
  private static Violation unique(String parts) {
    int end = parts.indexOf(SEPARATOR);
    String table = parts;
    List<String> columns = List.of();
    int dot = end < 0 ? parts.length() : end;
    while ((dot = parts.lastIndexOf('.', dot - 1)) > 0) {
      List<String> found = columns(parts, parts.substring(0, dot + 1));
      if (found.size() > columns.size()) {
        table = parts.substring(0, dot);
        columns = found;
      }
    }
    return new Violation.Unique(table, columns);
  }

  private static List<String> columns(String parts, String prefix) {
    List<String> columns = new ArrayList<>();
    int start = prefix.length();
    int next;
    while ((next = parts.indexOf(SEPARATOR + prefix, start)) >= 0) {
      columns.add(parts.substring(start, next));
      start = next + SEPARATOR.length() + prefix.length();
    }
    columns.add(parts.substring(start));
    return columns;
  }
}
