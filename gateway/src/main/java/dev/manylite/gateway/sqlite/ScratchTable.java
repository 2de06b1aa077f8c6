package dev.manylite.gateway.sqlite;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A temporary table for rows of one statement, of a name that no table of a user can have. */
public final class ScratchTable implements AutoCloseable {
  private final SqliteHandle handle;
  private final String name;
  private final String insert;

  /**
   * @param columns as CREATE TABLE has them
   */
  public ScratchTable(SqliteHandle handle, List<String> columns) {
    this.handle = handle;
    this.name = "pg_catalog.scratch_" + handle.nextNumber();
    this.insert =
        IntStream.rangeClosed(1, columns.size())
            .mapToObj(i -> "?" + i)
            .collect(Collectors.joining(", ", "INSERT INTO " + sql() + " VALUES (", ")"));
    handle.execute("CREATE TABLE " + sql() + " (" + String.join(", ", columns) + ")");
  }

  /** Its name in SQLite. */
  public String name() {
    return name;
  }

  /** As statements name it. */
  public String sql() {
    return "temp.\"" + name + '"';
  }

  public void add(Object[] row) {
    add(List.of(new Object[][] {row}));
  }

  public void add(List<Object[]> rows) {
    try (Cursor cursor = handle.prepare(insert)) {
      for (Object[] row : rows) {
        cursor.reset();
        cursor.bindAll(row).run();
      }
    }
  }

  @Override
  public void close() {
    if (handle.transaction().isOpen()) {
      handle.dropScratch(sql());
    }
  }
}
