package dev.manylite.translator.parse.tree;

import java.util.List;

/**
 * CREATE INDEX.
 *
 * @param name null where PostgreSQL is to choose one
 * @param only not the partitions of the table
 * @param method btree if not written
 * @param options storage parameters
 * @param where null if none
 */
public record CreateIndex(
    String name,
    ObjectName table,
    boolean unique,
    boolean only,
    boolean concurrently,
    boolean ifNotExists,
    String method,
    List<Key> keys,
    List<String> include,
    boolean nullsNotDistinct,
    List<StorageParameter> options,
    Expression where,
    int position)
    implements DefinitionStatement {
  /**
   * @param nullsFirst null where not written
   * @param operatorClass null if none
   * @param options of the operator class
   */
  public record Key(
      Expression expression,
      ObjectName collation,
      String operatorClass,
      List<StorageParameter> options,
      boolean descending,
      Boolean nullsFirst,
      int position)
      implements Node {}
}
