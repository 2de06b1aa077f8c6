package dev.manylite.translator.ddl.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads table constraints and the parts that they share with column constraints. */
final class ConstraintReader {
  private final TokenCursor cursor;
  private final List<SqliteConstraint> constraints;

  ConstraintReader(TokenCursor cursor, List<SqliteConstraint> constraints) {
    this.cursor = cursor;
    this.constraints = constraints;
  }

  void tableConstraint() {
    int start = cursor.peek().start();
    String name = cursor.accept("CONSTRAINT") ? cursor.name() : null;
    if (cursor.accept("PRIMARY")) {
      cursor.expect("KEY");
      boolean autoIncrement = containsAutoIncrement();
      List<SqliteIndex.Key> keys = new KeyReader(cursor).keys();
      conflict();
      constraints.add(
          new SqliteConstraint.PrimaryKey(name, false, keys, autoIncrement, since(start)));
    } else if (cursor.accept("UNIQUE")) {
      List<SqliteIndex.Key> keys = new KeyReader(cursor).keys();
      conflict();
      constraints.add(new SqliteConstraint.Unique(name, false, keys, since(start)));
    } else if (cursor.accept("CHECK")) {
      String expression = cursor.parenthesised();
      conflict();
      constraints.add(new SqliteConstraint.Check(name, false, null, expression, since(start)));
    } else if (cursor.accept("FOREIGN")) {
      cursor.expect("KEY");
      List<String> columns = names();
      cursor.expect("REFERENCES");
      constraints.add(references(name, false, columns, start));
    } else if (name == null) {
      throw cursor.unexpected();
    }
  }

  private boolean containsAutoIncrement() {
    for (int i = 0; !cursor.peek(i).isSymbol(")"); i++) {
      if (cursor.peek(i).kind() == SqliteToken.Kind.END) {
        return false;
      }
      if (cursor.peek(i).isWord("AUTOINCREMENT")) {
        return true;
      }
    }
    return false;
  }

  /** What follows REFERENCES. */
  SqliteConstraint.ForeignKey references(
      String name, boolean ofColumn, List<String> columns, int start) {
    String parent = cursor.name();
    List<String> parentColumns = cursor.peek().isSymbol("(") ? names() : List.of();
    String onUpdate = "NO ACTION";
    String onDelete = "NO ACTION";
    boolean deferrable = false;
    boolean deferred = false;
    while (true) {
      if (cursor.accept("ON")) {
        SqliteToken event = cursor.next();
        String action = action();
        onUpdate = event.isWord("UPDATE") ? action : onUpdate;
        onDelete = event.isWord("DELETE") ? action : onDelete;
      } else if (cursor.accept("MATCH")) {
        cursor.name();
      } else if (cursor.peek().isWord("DEFERRABLE")
          || cursor.peek().isWord("NOT") && cursor.peek(1).isWord("DEFERRABLE")) {
        deferrable = !cursor.accept("NOT");
        cursor.expect("DEFERRABLE");
        if (cursor.accept("INITIALLY")) {
          deferred = cursor.next().isWord("DEFERRED") && deferrable;
        }
      } else {
        return new SqliteConstraint.ForeignKey(
            name,
            ofColumn,
            columns,
            parent,
            parentColumns,
            onUpdate,
            onDelete,
            deferrable,
            deferred,
            since(start));
      }
    }
  }

  /** ON CONFLICT … after a constraint. */
  void conflict() {
    if (cursor.peek().isWord("ON") && cursor.peek(1).isWord("CONFLICT")) {
      cursor.next();
      cursor.next();
      cursor.name();
    }
  }

  private String action() {
    String first = cursor.name().toUpperCase(Locale.ROOT);
    if (first.equals("SET") || first.equals("NO")) {
      return first + " " + cursor.name().toUpperCase(Locale.ROOT);
    }
    return first;
  }

  private List<String> names() {
    List<String> names = new ArrayList<>();
    cursor.expectSymbol("(");
    do {
      names.add(cursor.name());
      while (cursor.peek().isName()) {
        cursor.next();
      }
    } while (cursor.acceptSymbol(","));
    cursor.expectSymbol(")");
    return names;
  }

  private Range since(int start) {
    return new Range(start, cursor.lastEnd());
  }
}
