package dev.manylite.gateway.session.definition;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.query.ForeignKeyViolations;
import dev.manylite.gateway.session.query.Violations;
import dev.manylite.gateway.session.trigger.RowEvent;
import dev.manylite.gateway.session.trigger.TriggerCalls;
import dev.manylite.gateway.sqlite.ConstraintFailure;
import dev.manylite.gateway.sqlite.ConstraintFailure.Violation;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Plan;
import dev.manylite.translator.RequiredPrivilege;
import dev.manylite.translator.ddl.SchemaChange;
import dev.manylite.translator.ddl.Step;
import dev.manylite.translator.definition.TriggerEvent;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.Trigger;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Runs the steps of a schema change on the transaction's handle, in order. */
final class StepRunner {
  private static final String EDIT =
      "UPDATE %s.sqlite_schema SET name = ?1, tbl_name = ?2, sql = ?3 WHERE type = ?4 AND name = ?5";

  private final Session session;
  private final SqliteHandle handle;
  private final Schema before;
  private final SchemaChange change;
  private long rows;

  StepRunner(Session session, SqliteHandle handle, Schema before, SchemaChange change) {
    this.session = session;
    this.handle = handle;
    this.before = before;
    this.change = change;
  }

  /** Rows that a query among the steps wrote. */
  long run() {
    if (change.steps().isEmpty()) {
      return rows;
    }
    long version = handle.schemaVersion();
    for (Step step : change.steps()) {
      run(step);
    }
    handle.transaction().schemaChangedSince(version);
    session.freshTables().created(before, change.after());
    return rows;
  }

  private void run(Step step) {
    if (step instanceof Step.Execute execute) {
      execute(execute);
    } else if (step instanceof Step.EditSchemaText edit) {
      edit(edit);
    } else if (step instanceof Step.Verify verify) {
      verify(verify);
    } else if (step instanceof Step.Run run) {
      run(run.plan(), run.values());
    } else if (step instanceof Step.Unchecked unchecked) {
      handle.execute("PRAGMA ignore_check_constraints = ON");
      try {
        run(unchecked.step());
      } finally {
        handle.attempt("PRAGMA ignore_check_constraints = OFF");
      }
    } else if (step instanceof Step.Empty empty) {
      empty(empty.table());
    } else if (step instanceof Step.FireTruncate fire) {
      fire(fire);
    } else if (step instanceof Step.RestartSequence restart) {
      restart(restart);
    } else {
      throw new IllegalStateException("unknown step " + step.getClass());
    }
  }

  private void execute(Step.Execute step) {
    register(step.needs());
    try {
      handle.execute(step.sql(), step.bindings().toArray());
    } catch (ConstraintFailure failure) {
      if (step.onUniqueViolation() != null) {
        verify(step.onUniqueViolation());
      }
      throw fault(
          failure, before, null, () -> handle.execute(step.sql(), step.bindings().toArray()));
    }
  }

  private void empty(Relation table) {
    IntPredicate emptied = oid -> oid == table.oid();
    session.deferredTriggers().requireNone("TRUNCATE", emptied);
    session.lateConstraints().requireNone("TRUNCATE", emptied);
    execute(Step.Execute.of("DELETE FROM " + QuotedName.of(table.sqliteName())));
    session.freshTables().truncated(table);
  }

  private void edit(Step.EditSchemaText step) {
    String sql = String.format(EDIT, step.temporary() ? "temp" : "main");
    List<Object[]> edits =
        step.edits().stream()
            .map(e -> new Object[] {e.newName(), e.newTableName(), e.newSql(), e.type(), e.name()})
            .toList();
    handle.transaction().editSchema(step.temporary(), sql, edits);
  }

  private void verify(Step.Verify step) {
    register(step.needs());
    try (Cursor cursor = handle.prepare(step.sql())) {
      if (cursor.step()) {
        Object[] row = new Object[cursor.columnCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = cursor.value(i);
        }
        throw step.fault().of(row);
      }
    }
  }

  private void run(Plan plan, List<Object> values) {
    if (!plan.before().isEmpty()) {
      throw SqlFault.unsupported("CREATE TABLE AS with a data-modifying statement in WITH");
    }
    plan.privileges().forEach(RequiredPrivilege::requirePopulated);
    // The statement may draw from a sequence that an earlier step made.
    session.functions().under(change.after());
    handle.ensureRegistered(plan.functions());
    handle.ensureCollations(plan.collations());
    if (!plan.systemRelations().isEmpty()) {
      session.services().catalog().fill(handle, plan.systemRelations(), session, before);
    }
    try {
      rows += handle.execute(plan.sql(), values.toArray());
    } catch (ConstraintFailure failure) {
      throw fault(
          failure, change.after(), plan, () -> handle.execute(plan.sql(), values.toArray()));
    }
  }

  private SqlFault fault(ConstraintFailure failure, Schema schema, Plan plan, Runnable again) {
    return failure.violation() instanceof Violation.ForeignKey
        ? new ForeignKeyViolations(schema, session.types()).fault(handle, again)
        : Violations.fault(failure, schema, plan);
  }

  private void fire(Step.FireTruncate step) {
    TriggerCalls calls = new TriggerCalls(session, handle, before);
    for (Trigger trigger : step.table().triggers()) {
      if (trigger.fires(step.timing(), TriggerEvent.TRUNCATE, false) && calls.enabled(trigger)) {
        calls.call(
            new RowEvent(trigger, step.table(), TriggerEvent.TRUNCATE, null, null, Set.of()),
            List.of());
      }
    }
  }

  private void restart(Step.RestartSequence step) {
    Sequence sequence =
        change
            .after()
            .sequence(step.oid())
            .orElseThrow(() -> new SqlFault("42P01", "no sequence with OID " + step.oid()));
    session.sequences().store(sequence).restart(sequence, step.value(), handle.transaction());
  }

  private void register(Step.Needs needs) {
    handle.ensureRegistered(needs.functions());
    handle.ensureCollations(needs.collations());
  }
}
