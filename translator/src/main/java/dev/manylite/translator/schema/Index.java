package dev.manylite.translator.schema;

import java.util.List;

/**
 * An index (pg_index).
 *
 * @param keys in order
 * @param predicate PostgreSQL text of a partial index's WHERE; null if none
 * @param constraint true where a PRIMARY KEY or UNIQUE constraint of the same name owns it
 * @param method the access method that was asked for: btree, hash, gin …
 */
public record Index(
    int oid,
    String schema,
    String name,
    boolean unique,
    boolean primary,
    boolean constraint,
    String method,
    List<Key> keys,
    String predicate,
    String comment) {
  /**
   * @param column the column's name, or null where the key is an expression
   * @param expression PostgreSQL text, or null where the key is a column
   */
  public record Key(String column, String expression, boolean descending, boolean nullsFirst) {}
}
