package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.row.KeptRows;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.sqlite.Synchronous;
import dev.manylite.gateway.tenant.Autocommit;
import dev.manylite.translator.Plan;
import dev.manylite.translator.function.FunctionContext;
import java.time.Duration;
import java.util.List;

/**
 * A quick write that is a transaction by itself, carried out in one SQLite transaction with those
 * of other sessions. Its session's thread waits meanwhile, and whoever leads the group runs it.
 */
final class SharedCommit implements Autocommit<SharedCommit.Outcome> {
  private final Session session;
  private final QueryRunner runner;
  private final PlannedQuery query;
  private final Object[] parameters;
  private volatile boolean planned;

  /**
   * @param changed rows; those of RETURNING are {@code rows}
   */
  record Outcome(List<Object[]> rows, long changed) {}

  /** Under the schema of now it is no such write any more. Undone like any failure. */
  static final class NotQuick extends RuntimeException {
    NotQuick() {
      super("not to be shared", null, false, false);
    }
  }

  SharedCommit(Session session, QueryRunner runner, PlannedQuery query, Object[] parameters) {
    this.session = session;
    this.runner = runner;
    this.query = query;
    this.parameters = parameters;
  }

  /** Whether it came to running: its columns are known then, though it failed. */
  boolean planned() {
    return planned;
  }

  @Override
  public FunctionContext context() {
    return session.functions();
  }

  @Override
  public Interruption interruption() {
    return session.interruption();
  }

  @Override
  public Duration lockTimeout() {
    return session.database().lockTimeout();
  }

  @Override
  public Synchronous synchronous() {
    return session.transaction().synchronous();
  }

  @Override
  public Outcome run(SqliteHandle handle) {
    return session.transaction().sharing(handle, () -> runOn(handle));
  }

  private Outcome runOn(SqliteHandle handle) {
    try (RunningQuery running = runner.startShared(query, parameters, handle)) {
      planned = true;
      try {
        Outcome outcome = outcome(running);
        session.textIndexes().collect(handle);
        return outcome;
      } catch (RuntimeException | Error e) {
        throw runner.fault(e, running);
      }
    }
  }

  private static Outcome outcome(RunningQuery running) {
    Plan plan = running.plan();
    Cursor cursor = running.cursor();
    if (plan.columns().isEmpty()) {
      cursor.run();
      return new Outcome(List.of(), running.handle().changes());
    }
    KeptRows rows = new KeptRows(plan.columns().size());
    while (cursor.step()) {
      rows.row(cursor);
    }
    return new Outcome(rows.rows(), rows.rows().size());
  }
}
