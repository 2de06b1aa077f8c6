package dev.manylite.gateway.session.query;

import dev.manylite.translator.Plan.ResultColumn;
import java.util.Iterator;
import java.util.List;

/**
 * A statement being run on the handle of another: of a function's body that the other one calls, or
 * one that rules make of it.
 */
public final class NestedQuery implements AutoCloseable {
  private final QueryRunner runner;
  private final RunningQuery running;
  private final long mark;
  private Iterator<Object[]> kept;
  private long changed;

  NestedQuery(QueryRunner runner, RunningQuery running, long mark) {
    this.mark = mark;
    this.runner = runner;
    this.running = running;
  }

  public List<ResultColumn> columns() {
    return running.plan().columns();
  }

  /** OIDs of the tables whose rowids follow the columns in each row (a cursor's query). */
  public List<Integer> rowTables() {
    return running.rowTables();
  }

  /** Whether it gives rows, rather than only their number. */
  boolean returnsRows() {
    return running.plan().returnsRows();
  }

  /** The next row with its rowids, if it has any; null at the end. */
  public Object[] next() {
    try {
      if (running.triggers() != null) {
        modify();
        return kept.hasNext() ? kept.next() : null;
      }
      return running.next();
    } catch (RuntimeException | Error e) {
      throw runner.fault(e, running);
    }
  }

  /** Runs what returns no rows to its end; how many rows it changed. */
  public long run() {
    try {
      if (running.triggers() != null) {
        modify();
        return changed;
      }
      long rows = running.run();
      runner.ended(running.plan(), mark);
      return rows;
    } catch (RuntimeException | Error e) {
      throw runner.fault(e, running);
    }
  }

  /** What is returned waits until the triggers at the statement's end have fired. */
  private void modify() {
    if (kept == null) {
      RunningQuery.Changed all = running.modify();
      changed = all.count();
      kept = all.returned().iterator();
      runner.ended(running.plan(), mark);
    }
  }

  @Override
  public void close() {
    running.close();
  }
}
