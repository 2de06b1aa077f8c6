package dev.manylite.gateway.session.query;

import dev.manylite.gateway.session.trigger.StatementTriggers;
import dev.manylite.gateway.sqlite.Cursor;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.Modification;
import dev.manylite.translator.Plan;
import dev.manylite.translator.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** Runs what a plan needs done before, and clears it away after. */
final class StageRunner {
  private final QueryRunner runner;
  private final SqliteHandle handle;
  private final Schema schema;
  private final StatementTriggers triggers;
  private ModificationRunner own;

  /**
   * @param triggers of the whole statement; null where no stage needs them
   */
  StageRunner(QueryRunner runner, SqliteHandle handle, Schema schema, StatementTriggers triggers) {
    this.triggers = triggers;
    this.runner = runner;
    this.handle = handle;
    this.schema = schema;
  }

  void run(List<Plan.Stage> stages, Object[] parameters) {
    for (Plan.Stage stage : stages) {
      stage.setup().forEach(handle::execute);
      if (stage.plan() != null) {
        run(stage, parameters);
      } else if (stage.modification() != null) {
        modify(stage.modification(), parameters);
      }
    }
  }

  /** The statement's own change of rows; null where it is none that goes from row to row. */
  ModificationRunner own() {
    return own;
  }

  private void modify(Modification modification, Object[] parameters) {
    try (ModificationRunner rows =
        new ModificationRunner(runner, modification, parameters, handle, schema, triggers)) {
      rows.run(parameters);
      if (modification.own()) {
        own = rows;
      }
    }
  }

  private void run(Plan.Stage stage, Object[] parameters) {
    runner.nextStatement();
    Cursor cursor = handle.prepare(stage.plan().sql());
    try (RunningQuery running =
        new RunningQuery(stage.plan(), parameters, cursor, handle, null, schema)) {
      try {
        running.bind();
        keep(running, stage.keep());
      } catch (RuntimeException | Error e) {
        throw runner.fault(e, running);
      }
    }
  }

  /** Only when all rows are there: what RETURNING reads must not change meanwhile. */
  private void keep(RunningQuery running, String keep) {
    if (keep == null) {
      running.cursor().run();
      return;
    }
    Cursor cursor = running.cursor();
    List<Object[]> rows = new ArrayList<>();
    try (Cursor insert = handle.prepare(keep)) {
      while (cursor.step()) {
        // What was added to RETURNING for the statement's own sake comes last.
        Object[] row = new Object[insert.parameterCount()];
        for (int i = 0; i < row.length; i++) {
          row[i] = cursor.value(i);
        }
        rows.add(row);
      }
      for (Object[] row : rows) {
        insert.bindAll(row).run();
        insert.reset();
      }
    }
  }
}
