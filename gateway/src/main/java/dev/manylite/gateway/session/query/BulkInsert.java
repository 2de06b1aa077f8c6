package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.Cursor;

/** One INSERT run for many rows: planned, prepared and put on its handle once. */
public final class BulkInsert implements AutoCloseable {
  private final QueryRunner runner;
  private final PlannedQuery query;
  private RunningQuery running;
  private ModificationRunner rows;

  BulkInsert(QueryRunner runner, PlannedQuery query) {
    this.runner = runner;
    this.query = query;
  }

  /**
   * Takes the writer's turn with the first row.
   *
   * @return how many rows were written
   */
  public long insert(Object[] values) {
    if (query.plan().modifies()) {
      return insertRow(values);
    }
    if (running == null) {
      running = runner.start(query, values);
    } else {
      runner.nextStatement();
      running.rebind(values);
    }
    Cursor cursor = running.cursor();
    try {
      cursor.run();
      return running.handle().changes();
    } catch (RuntimeException e) {
      throw runner.fault(e, running);
    }
  }

  /** Rows that go one by one, with triggers around each. */
  private long insertRow(Object[] values) {
    startRows();
    long before = rows.changed();
    rows.more(values);
    return rows.changed() - before;
  }

  /** All rows are there: what waits for the statement's end is done now. */
  public void finish() {
    if (query.plan().modifies()) {
      startRows();
      rows.end();
      running.triggers().finish();
    }
  }

  private void startRows() {
    if (rows == null) {
      running = runner.startRows(query);
      rows = running.own();
    }
  }

  @Override
  public void close() {
    if (rows != null) {
      rows.close();
    }
    if (running != null) {
      running.close();
    }
  }
}
