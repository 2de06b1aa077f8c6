package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.sqlite.IndexReader;
import dev.manylite.translator.ddl.sqlite.SqliteIndex;
import dev.manylite.translator.ddl.sqlite.SqliteTable;
import dev.manylite.translator.ddl.sqlite.TableReader;
import java.util.Objects;

/**
 * A row of {@code sqlite_schema} (SQLite's "The Schema Table"). Knows what its text says once it
 * has been asked, so that a row that is kept is parsed once. Immutable, and equal by its fields.
 */
public final class SchemaRow {
  private final String type;
  private final String name;
  private final String tableName;
  private final int rootPage;
  private final String sql;
  private volatile SqliteTable table;
  private volatile SqliteIndex index;

  /**
   * @param type table, index, view or trigger
   * @param sql null for the indexes that SQLite makes itself
   */
  public SchemaRow(String type, String name, String tableName, int rootPage, String sql) {
    this.type = type;
    this.name = name;
    this.tableName = tableName;
    this.rootPage = rootPage;
    this.sql = sql;
  }

  public String type() {
    return type;
  }

  public String name() {
    return name;
  }

  public String tableName() {
    return tableName;
  }

  public int rootPage() {
    return rootPage;
  }

  public String sql() {
    return sql;
  }

  /** Of a row of type table. */
  SqliteTable table() {
    SqliteTable read = table;
    if (read == null) {
      read = TableReader.read(sql);
      table = read;
    }
    return read;
  }

  /** Of a row of type index that has a text. */
  SqliteIndex index() {
    SqliteIndex read = index;
    if (read == null) {
      read = IndexReader.read(sql);
      index = read;
    }
    return read;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SchemaRow row
        && rootPage == row.rootPage
        && Objects.equals(name, row.name)
        && Objects.equals(type, row.type)
        && Objects.equals(tableName, row.tableName)
        && Objects.equals(sql, row.sql);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, rootPage, sql);
  }
}
