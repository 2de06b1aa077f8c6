package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.rewrite.CursorRows;
import java.util.ArrayList;
import java.util.List;

/** A statement of a function's body being run on the handle of the statement that calls it. */
public final class NestedQuery implements AutoCloseable {
  private final QueryRunner runner;
  private final RunningQuery running;

  NestedQuery(QueryRunner runner, RunningQuery running) {
    this.runner = runner;
    this.running = running;
  }

  public List<ResultColumn> columns() {
    return running.plan().columns();
  }

  /** OIDs of the tables whose rowids follow the columns in each row (a cursor's query). */
  public List<Integer> rowTables() {
    List<Integer> tables = new ArrayList<>();
    for (int i = columns().size(); i < running.cursor().columnCount(); i++) {
      String column = running.cursor().columnName(i);
      if (column.startsWith(CursorRows.PREFIX)) {
        tables.add(Integer.valueOf(column.substring(CursorRows.PREFIX.length())));
      }
    }
    return tables;
  }

  /** The next row with its rowids, if it has any; null at the end. */
  public Object[] next() {
    try {
      Cursor cursor = running.cursor();
      if (!cursor.step()) {
        return null;
      }
      int width =
          Math.max(
              columns().size(),
              running.plan().command() == Plan.Command.SELECT ? cursor.columnCount() : 0);
      Object[] row = new Object[width];
      for (int i = 0; i < width; i++) {
        row[i] = cursor.value(i);
      }
      return row;
    } catch (RuntimeException | Error e) {
      throw runner.fault(e, running);
    }
  }

  /** Runs what returns no rows to its end; how many rows it changed. */
  public long run() {
    try {
      if (running.plan().command() == Plan.Command.MERGE) {
        running.cursor().step();
        return running.cursor().longValue(0);
      }
      running.cursor().run();
      return running.handle().changes();
    } catch (RuntimeException | Error e) {
      throw runner.fault(e, running);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
