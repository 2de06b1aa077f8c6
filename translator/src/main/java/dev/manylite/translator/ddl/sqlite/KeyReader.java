package dev.manylite.translator.ddl.sqlite;

import java.util.ArrayList;
import java.util.List;

/** Reads a parenthesised list of indexed columns. */
final class KeyReader {
  private final TokenCursor cursor;

  KeyReader(TokenCursor cursor) {
    this.cursor = cursor;
  }

  List<SqliteIndex.Key> keys() {
    List<SqliteIndex.Key> keys = new ArrayList<>();
    cursor.expectSymbol("(");
    do {
      keys.add(key());
    } while (cursor.acceptSymbol(","));
    cursor.expectSymbol(")");
    return keys;
  }

  private SqliteIndex.Key key() {
    SqliteToken first = cursor.peek();
    int start = first.start();
    int end = start;
    int tokens = 0;
    int depth = 0;
    String collation = null;
    boolean descending = false;
    while (depth > 0 || !cursor.peek().isSymbol(",") && !cursor.peek().isSymbol(")")) {
      SqliteToken token = cursor.peek();
      if (token.kind() == SqliteToken.Kind.END) {
        throw cursor.unexpected();
      }
      if (depth == 0 && tokens > 0 && isSuffix(token)) {
        cursor.next();
        if (token.isWord("COLLATE")) {
          collation = cursor.name();
        } else if (token.isWord("AUTOINCREMENT") || token.isWord("ASC")) {
          continue;
        } else if (token.isWord("DESC")) {
          descending = true;
        } else {
          cursor.next();
        }
        continue;
      }
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      end = cursor.next().end();
      tokens++;
    }
    boolean column = tokens == 1 && first.isName();
    return new SqliteIndex.Key(
        column ? first.text() : null,
        column ? null : cursor.text(start, end),
        collation,
        descending);
  }

  private static boolean isSuffix(SqliteToken token) {
    return token.isWord("COLLATE")
        || token.isWord("ASC")
        || token.isWord("DESC")
        || token.isWord("NULLS")
        || token.isWord("AUTOINCREMENT");
  }
}
