package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.transaction.Handles.Lease;
import dev.manylite.gateway.session.trigger.StatementTriggers;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Plan;
import dev.manylite.translator.function.form.AffectedRows;
import dev.manylite.translator.schema.Schema;
import java.util.Arrays;

/** A plan's cursor on a handle; closing gives both back, once. */
final class RunningQuery implements AutoCloseable {
  private final Plan plan;
  private Object[] parameters;
  private final Cursor cursor;
  private final SqliteHandle handle;
  private final Schema schema;
  private Lease lease;
  private QueryRunner.StagesInUse stages;
  private StatementTriggers triggers;
  private ModificationRunner own;

  /**
   * @param lease null where the transaction keeps the handle
   * @param schema under which it runs, for its errors
   */
  RunningQuery(
      Plan plan,
      Object[] parameters,
      Cursor cursor,
      SqliteHandle handle,
      Lease lease,
      Schema schema) {
    this.plan = plan;
    this.parameters = parameters;
    this.cursor = cursor;
    this.handle = handle;
    this.lease = lease;
    this.schema = schema;
  }

  /** Gone with the statement. */
  void staged(QueryRunner.StagesInUse used) {
    stages = used;
  }

  /**
   * The statement goes from row to row.
   *
   * @param change its own; null where only members of its WITH do
   */
  void modifies(StatementTriggers fired, ModificationRunner change) {
    triggers = fired;
    own = change;
  }

  /** Null where it does not go from row to row. */
  StatementTriggers triggers() {
    return triggers;
  }

  ModificationRunner own() {
    return own;
  }

  Plan plan() {
    return plan;
  }

  /** A stage uses some of the parameters. */
  void bind() {
    bind(cursor);
  }

  private Cursor bind(Cursor unbound) {
    int count = Math.min(unbound.parameterCount(), parameters.length);
    return unbound.bindAll(Arrays.copyOf(parameters, count));
  }

  /** The same plan with other values, from its first row. */
  void rebind(Object[] values) {
    parameters = values;
    cursor.reset();
    cursor.bindAll(values);
  }

  /** Runs it once more from the start, to its end; rows are lost. */
  void runAgain() {
    handle.context().service(AffectedRows.class).clear();
    try (Cursor again = handle.prepare(plan.sql())) {
      bind(again).run();
    }
  }

  Cursor cursor() {
    return cursor;
  }

  SqliteHandle handle() {
    return handle;
  }

  Schema schema() {
    return schema;
  }

  @Override
  public void close() {
    Lease mine = lease;
    lease = null;
    try {
      cursor.close();
      if (stages != null) {
        stages.close();
      }
    } finally {
      if (mine != null) {
        mine.close();
      }
    }
  }
}
