package dev.manylite.gateway.session.query;

import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Plan;
import dev.manylite.translator.schema.Schema;
import java.util.Arrays;
import java.util.function.Consumer;

/** A plan about one row, run again and again with other values. Prepared when first needed. */
final class RowStatement implements AutoCloseable {
  private final QueryRunner runner;
  private final Plan plan;
  private final SqliteHandle handle;
  private final Schema schema;
  private final Consumer<RowStatement> failing;
  private Cursor cursor;

  /**
   * @param failing is told before a fault's details are looked for, which takes a handle on which
   *     no other statement is open
   */
  RowStatement(
      QueryRunner runner,
      Plan plan,
      SqliteHandle handle,
      Schema schema,
      Consumer<RowStatement> failing) {
    this.failing = failing;
    this.runner = runner;
    this.plan = plan;
    this.handle = handle;
    this.schema = schema;
  }

  /** Its only row; null where there is none. Values that it does not use are passed over. */
  Object[] run(Object... values) {
    if (cursor == null) {
      cursor = handle.prepare(plan.sql());
    } else {
      cursor.reset();
    }
    Object[] used = Arrays.copyOf(values, Math.min(values.length, cursor.parameterCount()));
    RunningQuery running = new RunningQuery(plan, used, cursor, handle, null, schema);
    try {
      runner.nextStatement();
      cursor.bindAll(used);
      Object[] row = null;
      while (cursor.step()) {
        row = new Object[cursor.columnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = cursor.value(i);
        }
      }
      return row;
    } catch (RuntimeException | Error e) {
      failing.accept(this);
      throw runner.fault(e, running);
    }
  }

  @Override
  public void close() {
    if (cursor != null) {
      cursor.close();
      cursor = null;
    }
  }
}
