package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;

/** ALTER TABLE … ALTER CONSTRAINT: when a foreign key is checked. */
final class ConstraintTimings {
  private final Draft draft;

  ConstraintTimings(Draft draft) {
    this.draft = draft;
  }

  void alter(Relation table, AlterTableAction.AlterConstraint alter) {
    Constraint constraint = AlterTablePlanner.constraint(table, alter.name());
    if (constraint == null) {
      throw AlterTablePlanner.missingConstraint(table, alter.name());
    }
    if (!(constraint instanceof Constraint.ForeignKey key)) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "constraint \""
              + alter.name()
              + "\" of relation \""
              + table.name()
              + "\" is not a foreign key constraint");
    }
    Integer of = table.lineage().attached().get(key.oid());
    if (of != null) {
      throw ofPartitioned(table, key, of);
    }
    alter(table, key, alter);
  }

  private SqlFault ofPartitioned(Relation table, Constraint.ForeignKey key, int of) {
    Relation parent = draft.schema.parents(table).get(0);
    Constraint above =
        parent.constraints().stream().filter(c -> c.oid() == of).findFirst().orElseThrow();
    return new SqlFault(
            SqlState.INTERNAL_ERROR,
            "cannot alter constraint \"" + key.name() + "\" on relation \"" + table.name() + "\"")
        .withDetail(
            "Constraint \""
                + key.name()
                + "\" is derived from constraint \""
                + above.name()
                + "\" of relation \""
                + parent.name()
                + "\".")
        .withHint("You may alter the constraint it derives from, instead.");
  }

  /** Of the table, and of the partitions that have their part of it. */
  private void alter(
      Relation table, Constraint.ForeignKey key, AlterTableAction.AlterConstraint alter) {
    new ForeignKeyEdits(draft)
        .replace(table, key, key.with(key.name(), alter.timing(), key.comment(), key.validated()));
    for (Relation child : draft.schema.children(table)) {
      for (Constraint own : child.constraints()) {
        Integer of = child.lineage().attached().get(own.oid());
        if (of != null && of == key.oid()) {
          alter(child, (Constraint.ForeignKey) own, alter);
        }
      }
    }
  }
}
