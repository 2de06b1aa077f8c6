package dev.manylite.translator.ddl.sqlite;

import java.util.List;

/**
 * A CREATE INDEX statement as SQLite keeps it.
 *
 * @param nameRange of the index's name in the text
 * @param where text of the predicate; null if none
 */
public record SqliteIndex(
    String name, String table, boolean unique, List<Key> keys, String where, Range nameRange) {
  public SqliteIndex {
    keys = List.copyOf(keys);
  }

  /**
   * @param name the column's name; null where the key is an expression
   * @param expression text without COLLATE and direction; null where the key is a column
   */
  public record Key(String name, String expression, String collation, boolean descending) {}
}
