package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.ScratchTable;
import dev.manylite.gateway.sqlite.SqliteHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * All rows of a query, before anything is done with the first of them: in memory, or in a temporary
 * table where they are many. No statement is running while a row is dealt with.
 */
final class RowSource implements AutoCloseable {
  /** In memory at a time. */
  private static final int CHUNK = 5000;

  private final SqliteHandle handle;
  private List<Object[]> chunk = new ArrayList<>();
  private ScratchTable table;
  private long last;
  private int next;

  RowSource(SqliteHandle handle) {
    this.handle = handle;
  }

  void readAll(Cursor cursor) {
    while (cursor.step()) {
      if (chunk.size() == CHUNK) {
        spill();
      }
      Object[] row = new Object[cursor.columnCount()];
      for (int i = 0; i < row.length; i++) {
        row[i] = cursor.value(i);
      }
      chunk.add(row);
    }
    if (table != null) {
      spill();
    }
  }

  private void spill() {
    if (table == null) {
      int columns = chunk.get(0).length;
      table =
          new ScratchTable(
              handle, IntStream.rangeClosed(1, columns).mapToObj(i -> "c" + i).toList());
    }
    table.add(chunk);
    chunk = new ArrayList<>();
  }

  /** Whether there is more than one row. */
  boolean several() {
    return table != null || chunk.size() > 1;
  }

  /** Null at the end. */
  Object[] next() {
    if (next == chunk.size() && table != null) {
      load();
    }
    return next < chunk.size() ? chunk.get(next++) : null;
  }

  private void load() {
    chunk = new ArrayList<>();
    next = 0;
    String sql =
        "SELECT rowid, * FROM " + table.sql() + " WHERE rowid > ?1 ORDER BY rowid LIMIT ?2";
    try (Cursor cursor = handle.prepare(sql)) {
      cursor.bindAll(last, (long) CHUNK);
      while (cursor.step()) {
        Object[] row = new Object[cursor.columnCount() - 1];
        for (int i = 0; i < row.length; i++) {
          row[i] = cursor.value(i + 1);
        }
        last = cursor.longValue(0);
        chunk.add(row);
      }
    }
  }

  @Override
  public void close() {
    if (table != null) {
      table.close();
    }
  }
}
