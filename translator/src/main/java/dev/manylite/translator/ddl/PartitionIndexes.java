package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;

/** Indexes, keys and foreign keys of partitioned tables, which their partitions have too. */
final class PartitionIndexes {
  private final Draft draft;

  PartitionIndexes(Draft draft) {
    this.draft = draft;
  }

  /** Drops what belongs to a partitioned table's constraint from its partitions. */
  void dropAttached(Relation parent, int oid, boolean cascade) {
    for (Relation child : draft.schema.children(parent)) {
      for (Constraint constraint : child.constraints()) {
        Integer of = child.lineage().attached().get(constraint.oid());
        if (of != null && of == oid) {
          dropAttached(child, constraint.oid(), cascade);
          TableDraft table =
              draft.table(draft.schema.relation(child.schema(), child.name()).orElse(child));
          new DropPlanner(draft).dropConstraint(table, constraint, cascade);
          draft.replace(table, Lineages.tidy(table.relation));
        }
      }
    }
  }
}
