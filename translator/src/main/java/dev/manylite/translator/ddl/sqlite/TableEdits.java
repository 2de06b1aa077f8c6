package dev.manylite.translator.ddl.sqlite;

import dev.manylite.translator.parse.QuotedName;
import java.util.List;

/** Changes to a CREATE TABLE text that leave everything else as its author wrote it. */
public final class TableEdits {
  private TableEdits() {}

  public static String addColumn(String text, String definition) {
    int at = TableReader.read(text).columnsEnd();
    return text.substring(0, at) + ",\n  " + definition + text.substring(at);
  }

  public static String addConstraint(String text, String definition) {
    int at = TableReader.read(text).bodyEnd();
    return text.substring(0, at) + ",\n  " + definition + text.substring(at);
  }

  /** Removes a constraint, of the table or of a column. */
  public static String removeConstraint(String text, SqliteConstraint constraint) {
    return constraint.ofColumn()
        ? constraint.range().replace(text, "")
        : removeElement(text, constraint.range());
  }

  /** Removes a column's definition with what was written in it. */
  public static String removeColumn(String text, SqliteColumn column) {
    return removeElement(text, column.range());
  }

  /** With the comma before it, or after it where it is the first. */
  private static String removeElement(String text, Range range) {
    List<SqliteToken> tokens = SqliteLexer.tokens(text);
    int start = range.start();
    int end = range.end();
    for (int i = 1; i < tokens.size(); i++) {
      SqliteToken before = tokens.get(i - 1);
      if (tokens.get(i).start() == range.start() && before.isSymbol(",")) {
        start = before.start();
      }
    }
    if (start == range.start()) {
      for (SqliteToken token : tokens) {
        if (token.start() >= range.end()) {
          end = token.isSymbol(",") ? token.end() : end;
          break;
        }
      }
    }
    return text.substring(0, start) + text.substring(end);
  }

  /** Gives a constraint, of any kind, a name; it may have had one. */
  public static String nameConstraint(String text, SqliteConstraint constraint, String name) {
    String rest = constraint.range().of(text);
    if (constraint.name() != null) {
      List<SqliteToken> tokens = SqliteLexer.tokens(rest);
      rest = rest.substring(tokens.get(1).end());
    } else {
      rest = " " + rest;
    }
    return constraint.range().replace(text, "CONSTRAINT " + QuotedName.of(name) + rest);
  }

  public static String setNotNull(String text, SqliteColumn column) {
    return column.notNull() != null ? text : insertAfterType(text, column, " NOT NULL");
  }

  public static String dropNotNull(String text, SqliteColumn column) {
    return column.notNull() == null ? text : column.notNull().replace(text, "");
  }

  public static String setCollation(String text, SqliteColumn column, String collation) {
    String clause = collation == null ? "" : "COLLATE " + QuotedName.of(collation);
    if (column.collationRange() != null) {
      return column.collationRange().replace(text, clause);
    }
    return collation == null ? text : insertAfterType(text, column, " " + clause);
  }

  /**
   * @param value SQLite text; null to drop the default
   */
  public static String setDefault(String text, SqliteColumn column, String value) {
    String clause = value == null ? "" : "DEFAULT " + value;
    if (column.defaultRange() != null) {
      return column.defaultRange().replace(text, clause);
    }
    return value == null ? text : insertAfterType(text, column, " " + clause);
  }

  public static String setType(String text, SqliteColumn column, String declaration) {
    String comment = " /* " + column.typeComment() + " */";
    int end = column.typeRange().end();
    boolean commented = column.typeComment() != null && text.startsWith(comment, end);
    Range range = new Range(column.typeRange().start(), commented ? end + comment.length() : end);
    return range.replace(text, " " + declaration);
  }

  public static String dropGenerated(String text, SqliteColumn column) {
    return column.generatedRange() == null ? text : column.generatedRange().replace(text, "");
  }

  private static String insertAfterType(String text, SqliteColumn column, String clause) {
    int at = column.typeRange().end();
    return text.substring(0, at) + clause + text.substring(at);
  }

  /** Gives a string another value in a column's DEFAULT. */
  public static String renameInDefault(String text, String column, String before, String after) {
    Range range = TableReader.read(text).column(column).orElseThrow().defaultRange();
    return range == null ? text : rename(text, range, before, after);
  }

  /**
   * Gives a string another value in a constraint.
   *
   * @param place among the constraints, in the order of the text
   */
  public static String renameInConstraint(String text, int place, String before, String after) {
    return rename(text, TableReader.read(text).constraints().get(place).range(), before, after);
  }

  private static String rename(String text, Range range, String before, String after) {
    String part = range.of(text);
    StringBuilder result = new StringBuilder();
    int copied = 0;
    for (SqliteToken token : SqliteLexer.tokens(part)) {
      boolean meant =
          token.kind() == SqliteToken.Kind.STRING
              && token.quote() == '\''
              && token.text().equals(before);
      if (meant) {
        result.append(part, copied, token.start());
        result.append('\'').append(after.replace("'", "''")).append('\'');
        copied = token.end();
      }
    }
    return range.replace(text, result.append(part.substring(copied)).toString());
  }
}
