package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.List;

/**
 * Stored queries and triggers that know a column's type, so that it can't be changed: PostgreSQL
 * says so of the oldest (0A000; manual, ALTER TABLE, notes).
 */
final class ColumnReaders {
  private final Column column;
  private final List<SqlFault> faults = new ArrayList<>();

  ColumnReaders(Draft draft, Relation table, Column column) {
    this.column = column;
    Dependents dependents = new Dependents(draft);
    for (Relation view : dependents.views(table, column)) {
      String rule = "rule _RETURN on " + view.word() + " " + view.name();
      faults.add(fault("used by a view or rule", rule));
    }
    for (TextUse use : new TextUses(draft).of(table, column, "")) {
      String by = use.routine() != null ? "a function or procedure" : "a view or rule";
      faults.add(fault("used by " + by, use.object()));
    }
    for (Trigger trigger : table.triggers()) {
      if (ColumnDependents.names(trigger, table, column, draft)) {
        String object = dependents.describe(table, trigger);
        faults.add(fault("used in a trigger definition", object));
      }
    }
  }

  private SqlFault fault(String used, String object) {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "cannot alter type of a column " + used)
        .withDetail(object + " depends on column \"" + column.name() + "\"");
  }

  void refuse() {
    if (!faults.isEmpty()) {
      throw faults.get(0);
    }
  }
}
