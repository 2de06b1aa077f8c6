package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.rewrite.CursorRows;
import dev.manylite.translator.rewrite.Stages;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A statement of a function's body being run on the handle of the statement that calls it. */
public final class NestedQuery implements AutoCloseable {
  private final QueryRunner runner;
  private final RunningQuery running;
  private Iterator<Object[]> kept;
  private long changed;

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
      if (running.triggers() != null) {
        modify();
        return kept.hasNext() ? kept.next() : null;
      }
      return step();
    } catch (RuntimeException | Error e) {
      throw runner.fault(e, running);
    }
  }

  private Object[] step() {
    Cursor cursor = running.cursor();
    if (!cursor.step()) {
      return null;
    }
    boolean select = running.plan().command() == Plan.Command.SELECT;
    Object[] row = new Object[select ? cursor.columnCount() : columns().size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = cursor.value(i);
    }
    return row;
  }

  /** Runs what returns no rows to its end; how many rows it changed. */
  public long run() {
    try {
      if (running.triggers() != null) {
        modify();
        return changed;
      }
      return count();
    } catch (RuntimeException | Error e) {
      throw runner.fault(e, running);
    }
  }

  private long count() {
    Cursor cursor = running.cursor();
    if (cursor.columnCount() == 1 && cursor.columnName(0).equals(Stages.COUNT)) {
      cursor.step();
      return cursor.longValue(0);
    }
    cursor.run();
    return running.handle().changes();
  }

  /** What is returned waits until the triggers at the statement's end have fired. */
  private void modify() {
    if (kept != null) {
      return;
    }
    List<Object[]> rows = new ArrayList<>();
    if (running.own() != null) {
      changed = running.own().changed();
      running.own().returned().forEach(rows::add);
    } else if (running.plan().returnsRows()) {
      Object[] row = step();
      while (row != null) {
        rows.add(row);
        row = step();
      }
      changed = rows.size();
    } else {
      changed = count();
    }
    kept = rows.iterator();
    running.triggers().finish();
  }

  @Override
  public void close() {
    running.close();
  }
}
