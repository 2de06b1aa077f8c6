package dev.manylite.translator.ddl.sqlite;

import java.util.List;

/** A constraint other than NOT NULL, DEFAULT, COLLATE and GENERATED, which are the column's. */
public sealed interface SqliteConstraint {
  /** Null where none was given. */
  String name();

  /** Written as part of a column's definition. */
  boolean ofColumn();

  /** With its CONSTRAINT name. */
  Range range();

  record PrimaryKey(
      String name,
      boolean ofColumn,
      List<SqliteIndex.Key> columns,
      boolean autoIncrement,
      Range range)
      implements SqliteConstraint {}

  record Unique(String name, boolean ofColumn, List<SqliteIndex.Key> columns, Range range)
      implements SqliteConstraint {}

  /**
   * @param column of the column's definition it is in; null if it is the table's
   * @param expression without the outer parentheses
   */
  record Check(String name, boolean ofColumn, String column, String expression, Range range)
      implements SqliteConstraint {}

  /**
   * @param parentColumns empty where the parent's primary key is meant
   * @param onUpdate as written, upper case; NO ACTION if not
   */
  record ForeignKey(
      String name,
      boolean ofColumn,
      List<String> columns,
      String parent,
      List<String> parentColumns,
      String onUpdate,
      String onDelete,
      boolean deferrable,
      boolean initiallyDeferred,
      Range range)
      implements SqliteConstraint {}
}
