package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.LateChecks;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** The triggers of {@link LateChecks}, and the table that they write to. */
final class LateTriggers {
  private static final List<String> EVENTS = List.of("insert", "update");

  private final Draft draft;

  LateTriggers(Draft draft) {
    this.draft = draft;
  }

  /** That rows can be noted. */
  static void require(Relation table) {
    if (table.rowidName().isEmpty()) {
      throw SqlFault.unsupported(
          "a deferrable key or MATCH FULL of a table without a rowid that has a name");
    }
  }

  /** Makes what a changed table lacks: at the end, since on the way constraints are made anew. */
  void settle(TableDraft table) {
    for (Constraint constraint : table.relation.constraints()) {
      if (constraint.isLate() && !table.relation.isPartitioned()) {
        String in = in(table);
        draft.step(Step.Execute.of("CREATE TABLE IF NOT EXISTS " + in + LateChecks.DEFINITION));
        EVENTS.forEach(event -> create(table, constraint, event));
      }
    }
  }

  private void create(TableDraft table, Constraint constraint, String event) {
    Relation relation = table.relation;
    String rowid = relation.rowidName().orElseThrow();
    draft.step(
        Step.Execute.of(
            "CREATE TRIGGER IF NOT EXISTS "
                + in(table)
                + QuotedName.of(LateChecks.trigger(constraint, event))
                + " AFTER "
                + (event.equals("update") ? changed(constraint, relation) : event)
                + " ON "
                + QuotedName.of(relation.sqliteName())
                + " WHEN "
                + LateChecks.condition(constraint, relation, "new.")
                + " BEGIN INSERT INTO "
                + LateChecks.TABLE
                + " (\"check\", \"row\") VALUES ("
                + constraint.oid()
                + ", new."
                + rowid
                + "); END"));
  }

  /**
   * SQLite does not tell that a generated column changes with others; and a row that NOT VALID
   * admits is looked at whatever changes.
   */
  private static String changed(Constraint constraint, Relation table) {
    List<String> columns = new ArrayList<>(LateChecks.columns(constraint));
    boolean generated =
        table.columns().stream().anyMatch(c -> c.generated() != null && columns.contains(c.name()));
    if (table.rowidColumn() != null && !columns.contains(table.rowidColumn())) {
      columns.add(table.rowidColumn());
    }
    return generated || !constraint.validated()
        ? "update"
        : "update OF " + QuotedName.list(columns);
  }

  void drop(TableDraft table, Constraint constraint) {
    for (String event : EVENTS) {
      draft.step(
          Step.Execute.of(
              "DROP TRIGGER IF EXISTS "
                  + in(table)
                  + QuotedName.of(LateChecks.trigger(constraint, event))));
    }
  }

  private static String in(TableDraft table) {
    return table.temporary() ? "temp." : "";
  }
}
