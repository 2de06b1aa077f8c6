package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Lineage.Inherited;
import dev.manylite.translator.schema.Relation;

/**
 * ALTER INDEX … ATTACH PARTITION: an index of a partition becomes part of one of the partitioned
 * table, which is valid as soon as every partition has one (manual, ALTER INDEX).
 */
final class IndexAttacher {
  private final Draft draft;

  IndexAttacher(Draft draft) {
    this.draft = draft;
  }

  void attach(Relation parent, Index above, ObjectName name) {
    if (!parent.isPartitioned()) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "ALTER action ATTACH PARTITION cannot be performed on relation \""
                  + above.name()
                  + "\"")
          .withDetail("This operation is not supported for indexes.");
    }
    Relation child = draft.schema.tableOfIndex(name.schema(), name.name()).orElse(null);
    if (child == null) {
      if (draft.schema.relation(name.schema(), name.name()).isPresent()) {
        throw new SqlFault(
            SqlState.INVALID_OBJECT_DEFINITION, "\"" + name.name() + "\" is not an index");
      }
      throw Lookup.missingRelation(
          new ObjectName(name.schema(), name.name(), SqlFault.NO_POSITION));
    }
    Index index = index(child, name.name());
    Integer now = child.lineage().attached().get(index.oid());
    if (now != null && now == above.oid()) {
      return;
    }
    if (child.lineage().attached().containsValue(above.oid())) {
      throw refused(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          above,
          index,
          "Another index is already attached for partition \"" + child.name() + "\".");
    }
    if (now != null) {
      throw refused(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          above,
          index,
          "Index \"" + index.name() + "\" is already attached to another index.");
    }
    boolean partition =
        draft.schema.children(parent).stream().anyMatch(c -> c.oid() == child.oid());
    if (!partition) {
      throw refused(
          SqlState.OBJECT_NOT_IN_PREREQUISITE_STATE,
          above,
          index,
          "Index \""
              + index.name()
              + "\" is not an index on any partition of table \""
              + parent.name()
              + "\".");
    }
    if (!PartitionIndexes.same(index, above)) {
      throw refused(
          SqlState.INVALID_OBJECT_DEFINITION, above, index, "The index definitions do not match.");
    }
    attach(parent, above, child, index);
    validate(parent, above);
  }

  private void attach(Relation parent, Index above, Relation child, Index index) {
    PartitionIndexes partitions = new PartitionIndexes(draft);
    TableDraft table = draft.table(child);
    if (above.constraint()) {
      Constraint wanted = constraint(parent, above.name());
      Constraint own = index.constraint() ? constraint(child, index.name()) : null;
      if (own == null) {
        throw refused(
            SqlState.INVALID_OBJECT_DEFINITION,
            above,
            index,
            "The index \""
                + above.name()
                + "\" belongs to a constraint in table \""
                + parent.name()
                + "\" but no constraint exists for index \""
                + index.name()
                + "\".");
      }
      partitions.attach(table, own.oid(), wanted.oid());
      draft.replace(
          table, Lineages.withConstraint(table.relation, own.oid(), new Inherited(1, false)));
    }
    partitions.attach(table, index.oid(), above.oid());
  }

  /** Marks an index that all partitions have one for, and those above it. */
  private void validate(Relation table, Index index) {
    if (index.traits().valid()) {
      return;
    }
    for (Relation child : draft.schema.children(table)) {
      boolean has =
          child.indexes().stream()
              .anyMatch(
                  i ->
                      i.traits().valid()
                          && Integer.valueOf(index.oid())
                              .equals(child.lineage().attached().get(i.oid())));
      if (!has) {
        return;
      }
    }
    Relation now = draft.schema.relation(table.schema(), table.name()).orElseThrow();
    draft.change(Relations.withIndex(now, index.withTraits(index.traits().withValid(true))));
    Integer of = now.lineage().attached().get(index.oid());
    for (Relation parent : of == null ? java.util.List.<Relation>of() : draft.schema.parents(now)) {
      parent.indexes().stream()
          .filter(i -> i.oid() == of)
          .findFirst()
          .ifPresent(i -> validate(parent, i));
    }
  }

  private static SqlFault refused(String state, Index above, Index index, String detail) {
    return new SqlFault(
            state,
            "cannot attach index \""
                + index.name()
                + "\" as a partition of index \""
                + above.name()
                + "\"")
        .withDetail(detail);
  }

  private static Index index(Relation table, String name) {
    return table.indexes().stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
  }

  private static Constraint constraint(Relation table, String name) {
    return table.constraints().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }
}
