package dev.manylite.translator.ddl.sqlite;

import java.util.ArrayList;
import java.util.List;

/** Reads CREATE TABLE. */
public final class TableReader {
  private final TokenCursor cursor;
  private final List<SqliteColumn> columns = new ArrayList<>();
  private final List<SqliteConstraint> constraints = new ArrayList<>();

  private TableReader(String text) {
    cursor = new TokenCursor(text);
  }

  /**
   * @throws dev.manylite.translator.fault.SqlFault XX001 for what is no CREATE TABLE
   */
  public static SqliteTable read(String text) {
    return new TableReader(text).table();
  }

  private SqliteTable table() {
    cursor.expect("CREATE");
    if (!cursor.accept("TEMP")) {
      cursor.accept("TEMPORARY");
    }
    cursor.expect("TABLE");
    if (cursor.accept("IF")) {
      cursor.expect("NOT");
      cursor.expect("EXISTS");
    }
    String name = cursor.name();
    if (cursor.acceptSymbol(".")) {
      name = cursor.name();
    }
    cursor.expectSymbol("(");
    ColumnReader columnReader = new ColumnReader(cursor, constraints);
    do {
      columns.add(columnReader.column());
    } while (cursor.acceptSymbol(",") && !atTableConstraint());
    int columnsEnd = columns.get(columns.size() - 1).range().end();
    ConstraintReader constraintReader = new ConstraintReader(cursor, constraints);
    while (!cursor.peek().isSymbol(")")) {
      constraintReader.tableConstraint();
      // SQLite's grammar lets the comma between table constraints be left out.
      cursor.acceptSymbol(",");
    }
    int bodyEnd = cursor.lastEnd();
    cursor.expectSymbol(")");
    boolean withoutRowid = false;
    boolean strict = false;
    while (cursor.peek().kind() != SqliteToken.Kind.END && !cursor.peek().isSymbol(";")) {
      if (cursor.accept("WITHOUT")) {
        withoutRowid = true;
        cursor.name();
      } else if (cursor.accept("STRICT")) {
        strict = true;
      } else if (!cursor.acceptSymbol(",")) {
        throw cursor.unexpected();
      }
    }
    return new SqliteTable(name, columns, constraints, withoutRowid, strict, columnsEnd, bodyEnd);
  }

  private boolean atTableConstraint() {
    SqliteToken token = cursor.peek();
    return token.isWord("CONSTRAINT")
        || token.isWord("PRIMARY")
        || token.isWord("UNIQUE")
        || token.isWord("CHECK")
        || token.isWord("FOREIGN");
  }
}
