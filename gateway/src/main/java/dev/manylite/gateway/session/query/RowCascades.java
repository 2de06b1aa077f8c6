package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.trigger.StatementTriggers;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Modification;
import dev.manylite.translator.Plan;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.schema.Schema;
import java.util.Arrays;
import java.util.function.Function;

/** What foreign keys do to other tables' rows, before SQLite would do it without triggers. */
final class RowCascades {
  private final QueryRunner runner;
  private final SqliteHandle handle;
  private final Schema schema;
  private final StatementTriggers triggers;

  RowCascades(QueryRunner runner, SqliteHandle handle, Schema schema, StatementTriggers triggers) {
    this.runner = runner;
    this.handle = handle;
    this.schema = schema;
    this.triggers = triggers;
  }

  /**
   * @param before the row that is about to be changed
   * @param after what becomes of it; null if it goes
   * @return whether triggers may have changed rows, the row itself for one
   */
  boolean run(
      Modification.Cascade cascade,
      TriggerEvent event,
      Object[] before,
      Object[] after,
      Function<Plan, RowStatement> statements) {
    Object[] key = RowColumns.pick(before, cascade.columns());
    Object[] now = after == null ? null : RowColumns.pick(after, cascade.columns());
    if (cascade.event() != event
        || Arrays.deepEquals(key, now)
        || Arrays.asList(key).contains(null)) {
      return false;
    }
    long changes = handle.totalChanges();
    if (cascade.follows()) {
      Object[] both = Arrays.copyOf(key, 2 * key.length);
      System.arraycopy(now, 0, both, key.length, key.length);
      deferring(handle, () -> runner.cascade(cascade.plan(), both, handle, schema, triggers));
    } else {
      runner.cascade(cascade.plan(), key, handle, schema, triggers);
    }
    boolean fired = cascade.plan().modifies() && handle.totalChanges() != changes;
    if (cascade.left() != null && statements.apply(cascade.left()).run(key) != null) {
      throw SqlFault.unsupported(
          "a trigger on \""
              + cascade.table().name()
              + "\" that keeps a row from the foreign key's action");
    }
    return fired;
  }

  /** What triggers do otherwise is checked as ever. */
  static void deferring(SqliteHandle handle, Runnable change) {
    boolean already = !Long.valueOf(0).equals(handle.queryValue("PRAGMA defer_foreign_keys"));
    if (already) {
      change.run();
      return;
    }
    handle.attempt("PRAGMA defer_foreign_keys=ON");
    try {
      change.run();
    } finally {
      handle.attempt("PRAGMA defer_foreign_keys=OFF");
    }
  }
}
