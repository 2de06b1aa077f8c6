package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.PartitionValues;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Lineage;
import dev.manylite.translator.schema.Lineage.Inherited;
import dev.manylite.translator.schema.PartitionBound;
import dev.manylite.translator.schema.PartitionKey.Strategy;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** ATTACH PARTITION and DETACH PARTITION (manual, ALTER TABLE). */
final class PartitionAttacher {
  private final Draft draft;
  private final PartitionPlanner planner;

  PartitionAttacher(Draft draft) {
    this.draft = draft;
    this.planner = new PartitionPlanner(draft);
  }

  private static SqlFault wrongKind(String message) {
    return new SqlFault(SqlState.WRONG_OBJECT_TYPE, message);
  }

  private static void requirePartitioned(Relation parent) {
    if (!parent.isPartitioned()) {
      throw new SqlFault(
          SqlState.INVALID_OBJECT_DEFINITION, "table \"" + parent.name() + "\" is not partitioned");
    }
  }

  void attach(TableDraft parent, AlterTableAction.AttachPartition action) {
    Relation above = parent.relation;
    requirePartitioned(above);
    Relation child = Lookup.table(action.partition(), draft.schema);
    new Ownership(draft).require(child);
    if (child.lineage().isPartition()) {
      throw wrongKind("\"" + child.name() + "\" is already a partition");
    }
    if (!child.lineage().parents().isEmpty()) {
      throw wrongKind("cannot attach inheritance child as partition");
    }
    if (!child.isPartitioned() && !draft.schema.children(child).isEmpty()) {
      throw wrongKind("cannot attach inheritance parent as partition");
    }
    new InheritancePlanner(draft).requireNoCircle(child, above);
    if (above.isTemporary() != child.isTemporary()) {
      throw wrongKind(
          above.isTemporary()
              ? "cannot attach a permanent relation as partition of temporary relation \""
                  + above.name()
                  + "\""
              : "cannot attach a temporary relation as partition of permanent relation \""
                  + above.name()
                  + "\"");
    }
    for (Column column : child.columns()) {
      if (above.column(column.name()).isEmpty()) {
        throw new SqlFault(
                SqlState.DATATYPE_MISMATCH,
                "table \""
                    + child.name()
                    + "\" contains column \""
                    + column.name()
                    + "\" not found in parent \""
                    + above.name()
                    + "\"")
            .withDetail("The new partition may contain only the columns present in parent.");
      }
    }
    PartitionValues written = action.values();
    if (written == null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "syntax error at end of input");
    }
    Relation merged = new InheritancePlanner(draft).merged(child, above, false);
    PartitionBound bound = planner.bound(written, above);
    planner.checkNew(bound, above, child.name(), written.position());
    planner.checkRows(child, bound, above);
    planner.checkDefault(bound, above);
    TableDraft table = draft.table(child);
    draft.table(above);
    Relation attached = Lineages.withParent(merged, above);
    draft.replace(table, Relations.withLineage(attached, attached.lineage().withBound(bound)));
    for (Trigger trigger : child.triggers()) {
      if (trigger.row() && (trigger.oldTable() != null || trigger.newTable() != null)) {
        throw new SqlFault(
                SqlState.FEATURE_NOT_SUPPORTED,
                "trigger \""
                    + trigger.name()
                    + "\" prevents table \""
                    + child.name()
                    + "\" from becoming a partition")
            .withDetail("ROW triggers with transition tables are not supported on partitions.");
      }
    }
    new PartitionIndexes(draft).inherit(table, parent.relation);
    new PartitionTriggers(draft).inherit(table.relation, parent.relation);
    new ForeignKeyEdits(draft).planActions(table.relation);
  }

  void detach(TableDraft parent, AlterTableAction.DetachPartition action) {
    Relation above = parent.relation;
    requirePartitioned(above);
    if (action.finishes()) {
      throw SqlFault.unsupported("DETACH PARTITION … FINALIZE").at(action.position());
    }
    if (action.concurrently()
        && draft.schema.children(above).stream()
            .anyMatch(c -> c.lineage().bound() instanceof PartitionBound.Default)) {
      throw new SqlFault(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          "cannot detach partitions concurrently when a default partition exists");
    }
    Relation child = Lookup.table(action.partition(), draft.schema);
    if (!child.lineage().parents().contains(above.oid())) {
      throw new SqlFault(
          SqlState.UNDEFINED_TABLE,
          "relation \""
              + child.name()
              + "\" is not a partition of relation \""
              + above.name()
              + "\"");
    }
    Relation parted = PartitionTriggers.parted(InheritancePlanner.parted(child, above));
    Lineage lineage = parted.lineage();
    Map<Integer, Inherited> constraints = new HashMap<>(lineage.constraints());
    for (Constraint constraint : parted.constraints()) {
      if (lineage.attached().containsKey(constraint.oid())) {
        constraints.remove(constraint.oid());
      }
    }
    requireUnreferenced(child, above);
    for (Trigger trigger : child.triggers()) {
      if (PartitionTriggers.parentOf(child, trigger) != 0) {
        new PartitionTriggers(draft).drop(child, trigger);
      }
    }
    draft.replace(
        draft.table(child),
        Relations.withLineage(
            parted, lineage.withBound(null).withAttached(Map.of()).withConstraints(constraints)));
    if (action.concurrently() && above.lineage().key().strategy() != Strategy.HASH) {
      keepCondition(child, above);
    }
  }

  /** What was true of the partition's rows goes on as a check of the table's own. */
  private void keepCondition(Relation child, Relation above) {
    List<String> conditions = planner.conditions(child, child.lineage().bound(), above);
    Collections.reverse(conditions);
    TableConstraint check =
        new TableConstraint.Check(
            null, Parser.expression(String.join(" AND ", conditions)), false, false, 0);
    new InheritedAlter(draft, new AlterTablePlanner(draft))
        .plan(draft.table(child), new AlterTableAction.AddConstraint(check, 0), false);
  }

  /** No row of a partition that goes may be referred to. */
  private void requireUnreferenced(Relation partition, Relation above) {
    for (Dependents.Reference reference : new Dependents(draft).references(above)) {
      ForeignKeyQueries queries =
          new ForeignKeyQueries(reference.table(), reference.key(), draft.schema);
      draft.step(
          new Queries(draft)
              .verify(
                  queries.referring(partition) + " LIMIT 1",
                  row -> queries.removing(partition, row)));
    }
  }
}
