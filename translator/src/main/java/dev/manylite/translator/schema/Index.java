package dev.manylite.translator.schema;

import java.util.List;

/**
 * An index (pg_index).
 *
 * @param keys in order
 * @param include columns of INCLUDE
 * @param predicate PostgreSQL text of a partial index's WHERE; null if none
 * @param constraint true where a PRIMARY KEY or UNIQUE constraint of the same name owns it
 * @param method the access method that was asked for: btree, hash, gin …
 * @param sqliteName the index's name in the SQLite file; null where it is part of the table's text
 * @param traits what SQLite has no word for
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
    List<String> include,
    String predicate,
    String comment,
    String sqliteName,
    IndexTraits traits) {
  public Index {
    keys = List.copyOf(keys);
    include = List.copyOf(include);
  }

  public Index(
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
    this(
        oid,
        schema,
        name,
        unique,
        primary,
        constraint,
        method,
        keys,
        List.of(),
        predicate,
        comment,
        constraint ? null : name,
        IndexTraits.NONE);
  }

  public Index(
      int oid,
      String schema,
      String name,
      boolean unique,
      boolean primary,
      boolean constraint,
      String method,
      List<Key> keys,
      List<String> include,
      String predicate,
      String comment,
      String sqliteName) {
    this(
        oid,
        schema,
        name,
        unique,
        primary,
        constraint,
        method,
        keys,
        include,
        predicate,
        comment,
        sqliteName,
        IndexTraits.NONE);
  }

  /** Whether no two rows have its key at any time. */
  public boolean enforces() {
    return unique && traits.immediate();
  }

  public Index withTraits(IndexTraits other) {
    return new Index(
        oid,
        schema,
        name,
        unique,
        primary,
        constraint,
        method,
        keys,
        include,
        predicate,
        comment,
        sqliteName,
        other);
  }

  /** Under another name, perhaps in another schema. */
  public Index named(String otherSchema, String otherName, String otherSqliteName) {
    return new Index(
        oid,
        otherSchema,
        otherName,
        unique,
        primary,
        constraint,
        method,
        keys,
        include,
        predicate,
        comment,
        otherSqliteName,
        traits);
  }

  /** With its columns or expressions spelled otherwise. */
  public Index over(List<Key> otherKeys, List<String> otherInclude, String otherPredicate) {
    return new Index(
        oid,
        schema,
        name,
        unique,
        primary,
        constraint,
        method,
        otherKeys,
        otherInclude,
        otherPredicate,
        comment,
        sqliteName,
        traits);
  }

  public Index withComment(String other) {
    return new Index(
        oid,
        schema,
        name,
        unique,
        primary,
        constraint,
        method,
        keys,
        include,
        predicate,
        other,
        sqliteName,
        traits);
  }

  /** As the index of a key. */
  public Index asConstraint(boolean asPrimary) {
    return new Index(
        oid,
        schema,
        name,
        true,
        asPrimary,
        true,
        method,
        keys,
        include,
        predicate,
        comment,
        sqliteName,
        traits);
  }

  /**
   * @param column the column's name, or null where the key is an expression
   * @param expression PostgreSQL text, or null where the key is a column
   * @param operatorClass where another than the type's default was asked for; null if not
   * @param collation the OID of the COLLATE that was written; 0 where it is that of the column or
   *     of the expression
   */
  public record Key(
      String column,
      String expression,
      boolean descending,
      boolean nullsFirst,
      String operatorClass,
      int collation) {
    public Key(String column, String expression, boolean descending, boolean nullsFirst) {
      this(column, expression, descending, nullsFirst, null, 0);
    }
  }
}
