package dev.manylite.translator.ddl.sqlite;

import java.util.List;

/** Reads a column definition; its key, CHECK and REFERENCES constraints go to the table's list. */
final class ColumnReader {
  private final TokenCursor cursor;
  private final List<SqliteConstraint> constraints;
  private final ConstraintReader constraintReader;

  private String name;
  private Range notNull;
  private String defaultText;
  private Range defaultRange;
  private String collation;
  private String generated;
  private boolean stored;
  private Range collationRange;
  private Range generatedRange;

  ColumnReader(TokenCursor cursor, List<SqliteConstraint> constraints) {
    this.cursor = cursor;
    this.constraints = constraints;
    this.constraintReader = new ConstraintReader(cursor, constraints);
  }

  SqliteColumn column() {
    notNull = null;
    defaultText = null;
    defaultRange = null;
    collation = null;
    generated = null;
    stored = false;
    collationRange = null;
    generatedRange = null;
    int start = cursor.peek().start();
    name = cursor.name();
    int typeStart = cursor.peek().start();
    int nameEnd = cursor.lastEnd();
    String type = type();
    boolean typed = !type.isEmpty();
    Range typeRange = typed ? new Range(typeStart, cursor.lastEnd()) : new Range(nameEnd, nameEnd);
    String typeComment = typed ? cursor.peek().comment() : null;
    while (!atEnd()) {
      constraint();
    }
    return new SqliteColumn(
        name,
        type,
        typeComment,
        notNull,
        defaultText,
        defaultRange,
        collation,
        collationRange,
        generated,
        stored,
        generatedRange,
        new Range(start, cursor.lastEnd()),
        typeRange);
  }

  private boolean atEnd() {
    return cursor.peek().isSymbol(",") || cursor.peek().isSymbol(")");
  }

  /** Any run of names that are not the beginning of a constraint, with arguments. */
  private String type() {
    StringBuilder type = new StringBuilder();
    while (cursor.peek().isName() && !atConstraint()) {
      if (cursor.peek().quote() == '[' && cursor.peek().text().isEmpty()) {
        type.append("[]");
        cursor.next();
        continue;
      }
      type.append(type.length() == 0 ? "" : " ").append(cursor.next().text());
    }
    if (cursor.peek().isSymbol("(")) {
      type.append('(').append(cursor.parenthesised()).append(')');
    }
    return type.toString();
  }

  private boolean atConstraint() {
    SqliteToken token = cursor.peek();
    for (String word :
        List.of(
            "CONSTRAINT",
            "PRIMARY",
            "NOT",
            "NULL",
            "UNIQUE",
            "CHECK",
            "DEFAULT",
            "COLLATE",
            "REFERENCES",
            "AS",
            "ON",
            "DEFERRABLE")) {
      if (token.isWord(word)) {
        return true;
      }
    }
    return token.isWord("GENERATED") && cursor.peek(1).isWord("ALWAYS");
  }

  private void constraint() {
    int start = cursor.peek().start();
    String constraintName = cursor.accept("CONSTRAINT") ? cursor.name() : null;
    List<SqliteIndex.Key> self;
    if (cursor.accept("PRIMARY")) {
      cursor.expect("KEY");
      boolean descending = cursor.accept("DESC");
      cursor.accept("ASC");
      constraintReader.conflict();
      boolean autoIncrement = cursor.accept("AUTOINCREMENT");
      self = List.of(new SqliteIndex.Key(name, null, null, descending));
      constraints.add(
          new SqliteConstraint.PrimaryKey(constraintName, true, self, autoIncrement, since(start)));
    } else if (cursor.accept("UNIQUE")) {
      constraintReader.conflict();
      self = List.of(new SqliteIndex.Key(name, null, null, false));
      constraints.add(new SqliteConstraint.Unique(constraintName, true, self, since(start)));
    } else if (cursor.accept("CHECK")) {
      String expression = cursor.parenthesised();
      constraintReader.conflict();
      constraints.add(
          new SqliteConstraint.Check(constraintName, true, name, expression, since(start)));
    } else if (cursor.accept("REFERENCES")) {
      constraints.add(constraintReader.references(constraintName, true, List.of(name), start));
    } else if (cursor.accept("NOT")) {
      cursor.expect("NULL");
      constraintReader.conflict();
      notNull = since(start);
    } else if (cursor.accept("NULL")) {
      constraintReader.conflict();
    } else if (cursor.accept("DEFAULT")) {
      defaultText = defaultValue();
      defaultRange = since(start);
    } else if (cursor.accept("COLLATE")) {
      collation = cursor.name();
      collationRange = since(start);
    } else if (cursor.peek().isWord("GENERATED") || cursor.peek().isWord("AS")) {
      if (cursor.accept("GENERATED")) {
        cursor.expect("ALWAYS");
      }
      cursor.expect("AS");
      generated = cursor.parenthesised();
      stored = cursor.accept("STORED");
      if (!stored) {
        cursor.accept("VIRTUAL");
      }
      generatedRange = since(start);
    } else if (constraintName == null) {
      throw cursor.unexpected();
    }
  }

  private String defaultValue() {
    if (cursor.peek().isSymbol("(")) {
      return cursor.parenthesised();
    }
    int start = cursor.peek().start();
    if (!cursor.acceptSymbol("-")) {
      cursor.acceptSymbol("+");
    }
    cursor.next();
    return cursor.text(start, cursor.lastEnd());
  }

  private Range since(int start) {
    return new Range(start, cursor.lastEnd());
  }
}
