package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.transaction.Handles.Lease;
import dev.manylite.gateway.session.trigger.StatementTriggers;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Plan;
import dev.manylite.translator.function.form.AffectedRows;
import dev.manylite.translator.rewrite.CursorRows;
import dev.manylite.translator.rewrite.Stages;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

  /** OIDs of the tables whose rowids follow the columns in each row (a cursor's query). */
  List<Integer> rowTables() {
    List<Integer> tables = new ArrayList<>();
    for (int i = plan.columns().size(); i < cursor.columnCount(); i++) {
      String column = cursor.columnName(i);
      if (column.startsWith(CursorRows.PREFIX)) {
        tables.add(Integer.valueOf(column.substring(CursorRows.PREFIX.length())));
      }
    }
    return tables;
  }

  /** The next row, a SELECT's with its rowids if it has any; null at the end. */
  Object[] next() {
    if (!cursor.step()) {
      return null;
    }
    boolean select = plan.command() == Plan.Command.SELECT;
    Object[] row = new Object[select ? cursor.columnCount() : plan.columns().size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = cursor.value(i);
    }
    return row;
  }

  /** Runs what returns no rows to its end; how many rows it changed. */
  long run() {
    if (cursor.columnCount() == 1 && cursor.columnName(0).equals(Stages.COUNT)) {
      cursor.step();
      return cursor.longValue(0);
    }
    cursor.run();
    return handle.changes();
  }

  /** What a statement with triggers has done. */
  record Changed(long count, List<Object[]> returned) {}

  /** To the end of a statement with triggers, those that wait for its end included. */
  Changed modify() {
    Changed changed = changed();
    triggers.finish();
    return changed;
  }

  private Changed changed() {
    if (own != null) {
      return new Changed(own.changed(), own.returned());
    }
    if (!plan.returnsRows()) {
      return new Changed(run(), List.of());
    }
    List<Object[]> rows = new ArrayList<>();
    for (Object[] row = next(); row != null; row = next()) {
      rows.add(row);
    }
    return new Changed(rows.size(), rows);
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
