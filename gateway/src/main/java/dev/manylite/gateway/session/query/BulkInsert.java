package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.Cursor;

/** One INSERT run for many rows: planned, prepared and put on its handle once. */
public final class BulkInsert implements AutoCloseable {
  private final QueryRunner runner;
  private final PlannedQuery query;
  private RunningQuery running;

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

  @Override
  public void close() {
    if (running != null) {
      running.close();
    }
  }
}
