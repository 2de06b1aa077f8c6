package dev.manylite.translator.ddl.sqlite;

import java.util.List;
import java.util.Optional;

/**
 * A CREATE TABLE statement as SQLite keeps it.
 *
 * @param constraints of columns and of the table, in the order of the text
 * @param columnsEnd offset after the last column's definition: where ADD COLUMN inserts
 * @param bodyEnd offset after the last column or constraint: where ADD CONSTRAINT inserts
 */
public record SqliteTable(
    String name,
    List<SqliteColumn> columns,
    List<SqliteConstraint> constraints,
    boolean withoutRowid,
    boolean strict,
    int columnsEnd,
    int bodyEnd) {
  public SqliteTable {
    columns = List.copyOf(columns);
    constraints = List.copyOf(constraints);
  }

  /** SQLite compares names without regard to ASCII case. */
  public Optional<SqliteColumn> column(String columnName) {
    return columns.stream().filter(c -> c.name().equalsIgnoreCase(columnName)).findFirst();
  }

  /** Whether SQLite keeps the highest rowid that was ever used. */
  public boolean autoIncrements() {
    return primaryKey().filter(SqliteConstraint.PrimaryKey::autoIncrement).isPresent();
  }

  public Optional<SqliteConstraint.PrimaryKey> primaryKey() {
    return constraints.stream()
        .filter(SqliteConstraint.PrimaryKey.class::isInstance)
        .map(SqliteConstraint.PrimaryKey.class::cast)
        .findFirst();
  }

  /**
   * The column that is the rowid ("ROWIDs and the INTEGER PRIMARY KEY"): the only column of the
   * primary key, declared exactly INTEGER, and not by a column constraint with DESC.
   */
  public Optional<SqliteColumn> rowidColumn() {
    if (withoutRowid) {
      return Optional.empty();
    }
    return primaryKey()
        .filter(key -> key.columns().size() == 1)
        .filter(key -> !(key.ofColumn() && key.columns().get(0).descending()))
        .flatMap(key -> column(key.columns().get(0).name()))
        .filter(column -> column.declaredType().equalsIgnoreCase("INTEGER"));
  }
}
