package dev.manylite.translator.ddl.sqlite;

import java.util.List;

/** Reads CREATE INDEX. */
public final class IndexReader {
  private IndexReader() {}

  /**
   * @throws dev.manylite.translator.fault.SqlFault XX001 for what is no CREATE INDEX
   */
  public static SqliteIndex read(String text) {
    TokenCursor cursor = new TokenCursor(text);
    cursor.expect("CREATE");
    boolean unique = cursor.accept("UNIQUE");
    cursor.expect("INDEX");
    if (cursor.accept("IF")) {
      cursor.expect("NOT");
      cursor.expect("EXISTS");
    }
    int nameStart = cursor.peek().start();
    String name = cursor.name();
    if (cursor.acceptSymbol(".")) {
      name = cursor.name();
    }
    int nameEnd = cursor.lastEnd();
    cursor.expect("ON");
    String table = cursor.name();
    List<SqliteIndex.Key> keys = new KeyReader(cursor).keys();
    String where = null;
    if (cursor.accept("WHERE")) {
      int start = cursor.peek().start();
      while (cursor.peek().kind() != SqliteToken.Kind.END && !cursor.peek().isSymbol(";")) {
        cursor.next();
      }
      where = cursor.text(start, cursor.lastEnd());
    }
    return new SqliteIndex(name, table, unique, keys, where, new Range(nameStart, nameEnd));
  }
}
