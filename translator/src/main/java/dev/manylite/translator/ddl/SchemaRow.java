package dev.manylite.translator.ddl;

/**
 * A row of {@code sqlite_schema} (SQLite's "The Schema Table").
 *
 * @param type table, index, view or trigger
 * @param sql null for the indexes that SQLite makes itself
 */
public record SchemaRow(String type, String name, String tableName, int rootPage, String sql) {}
