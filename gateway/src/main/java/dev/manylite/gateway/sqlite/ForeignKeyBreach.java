package dev.manylite.gateway.sqlite;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A row that refers to none: what SQLite's "FOREIGN KEY constraint failed" leaves out. Names are
 * those in the file.
 *
 * @param columns of {@code table}, in the order of the constraint
 * @param referencedColumns the columns that they refer to; empty where the declaration leaves them
 *     to the referenced table's primary key
 * @param values of {@code columns} as they are stored; empty where the row can't be told
 * @param row its rowid; 0 where it has none
 * @param lost the rowid of the row that it referred to before the statement; null where there was
 *     none, or it is not known
 */
public record ForeignKeyBreach(
    String table,
    List<String> columns,
    String referencedTable,
    List<String> referencedColumns,
    List<Object> values,
    long row,
    Long lost) {

  ForeignKeyBreach losing(Long parent) {
    return new ForeignKeyBreach(
        table, columns, referencedTable, referencedColumns, values, row, parent);
  }

  /** What is equal for rows that lack the same. */
  List<Object> lacking() {
    List<Object> lacking = new ArrayList<>(List.of(table, columns, referencedTable));
    for (Object value : values) {
      lacking.add(value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value);
    }
    return lacking;
  }
}
