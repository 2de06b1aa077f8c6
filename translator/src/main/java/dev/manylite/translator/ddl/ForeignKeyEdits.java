package dev.manylite.translator.ddl;

import dev.manylite.translator.ddl.sqlite.SqliteConstraint;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says otherwise what a foreign key does, in its table's text in SQLite. */
final class ForeignKeyEdits {
  private final Draft draft;

  ForeignKeyEdits(Draft draft) {
    this.draft = draft;
  }

  void replace(Relation table, Constraint.ForeignKey key, Constraint.ForeignKey altered) {
    TableDraft changed = draft.table(table);
    SqliteConstraint written =
        changed.parsed().constraints().get(ConstraintDropper.place(table, key));
    String text =
        written.ofColumn()
            ? TableText.ofColumn(altered, table, draft.schema)
            : TableText.constraint(altered, table, Map.of(), draft.schema);
    draft.editText(changed, written.range().replace(changed.text, text));
    List<Constraint> constraints = new ArrayList<>(table.constraints());
    constraints.replaceAll(c -> c == key ? altered : c);
    draft.replace(changed, Relations.withConstraints(table, constraints));
  }

  /** A table has become a partition: what changes the partition's key is not SQLite's to do. */
  void planActions(Relation partition) {
    for (Relation table : draft.schema.tree(partition)) {
      Relation now = table;
      for (Constraint constraint : table.constraints()) {
        if (constraint instanceof Constraint.ForeignKey key
            && !key.planned()
            && new ConstraintPlanner(draft).needsPlanning(key, table)) {
          replace(now, key, key.asPlanned());
          now = draft.table(table).relation;
        }
      }
    }
  }
}
