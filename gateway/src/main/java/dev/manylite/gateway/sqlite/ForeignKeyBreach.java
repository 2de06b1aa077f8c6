package dev.manylite.gateway.sqlite;

import java.util.List;

/**
 * A row that refers to none: what SQLite's "FOREIGN KEY constraint failed" leaves out. Names are
 * those in the file.
 *
 * @param columns of {@code table}, in the order of the constraint
 * @param referencedColumns the columns that they refer to; empty where the declaration leaves them
 *     to the referenced table's primary key
 * @param values of {@code columns} as they are stored; empty where the row can't be told
 */
public record ForeignKeyBreach(
    String table,
    List<String> columns,
    String referencedTable,
    List<String> referencedColumns,
    List<Object> values) {}
