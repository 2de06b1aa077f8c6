package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.TableConstraint;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Lineage.Inherited;
import dev.manylite.translator.schema.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Indexes, keys and foreign keys of partitioned tables, which their partitions have too. */
final class PartitionIndexes {
  private final Draft draft;

  PartitionIndexes(Draft draft) {
    this.draft = draft;
  }

  /** Gives all partitions, and theirs, what the table has. */
  void inheritBelow(Relation parent) {
    for (Relation child : draft.schema.children(parent)) {
      inherit(current(child), current(parent).relation);
    }
  }

  private TableDraft current(Relation relation) {
    return draft.table(draft.schema.relation(relation.schema(), relation.name()).orElse(relation));
  }

  /** Gives a partition what the partitioned table has; what it has already is taken for it. */
  void inherit(TableDraft child, Relation parent) {
    for (Constraint constraint : parent.constraints()) {
      boolean key = constraint instanceof Constraint.Key;
      if ((key || constraint instanceof Constraint.ForeignKey) && !hasOf(child, constraint.oid())) {
        boolean nulls = key && index(parent, constraint.name()).traits().nullsNotDistinct();
        Constraint own = matching(child, constraint, nulls);
        if (own == null) {
          own = add(child, constraint, parent);
        }
        attach(child, own.oid(), constraint.oid());
        Inherited inherited = new Inherited(1, false);
        draft.replace(child, Lineages.withConstraint(child.relation, own.oid(), inherited));
        if (key) {
          attach(
              child,
              index(child.relation, own.name()).oid(),
              index(parent, constraint.name()).oid());
        }
      }
    }
    for (Index index : parent.indexes()) {
      if (!index.constraint() && !hasOf(child, index.oid())) {
        Index own = matching(child, index);
        attach(child, (own == null ? add(child, index) : own).oid(), index.oid());
      }
    }
    for (Relation below : draft.schema.children(child.relation)) {
      inherit(current(below), child.relation);
    }
  }

  void attach(TableDraft child, int oid, int of) {
    Map<Integer, Integer> attached = new HashMap<>(child.relation.lineage().attached());
    attached.put(oid, of);
    draft.replace(
        child,
        Relations.withLineage(child.relation, child.relation.lineage().withAttached(attached)));
  }

  private static boolean hasOf(TableDraft child, int oid) {
    return child.relation.lineage().attached().containsValue(oid);
  }

  private static Index index(Relation table, String name) {
    return table.indexes().stream().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
  }

  private static boolean isFree(TableDraft child, int oid) {
    return !child.relation.lineage().attached().containsKey(oid);
  }

  private static Constraint matching(
      TableDraft child, Constraint wanted, boolean nullsNotDistinct) {
    for (Constraint own : child.relation.constraints()) {
      boolean same =
          wanted instanceof Constraint.PrimaryKey key
                  && own instanceof Constraint.PrimaryKey other
                  && key.columns().equals(other.columns())
              || wanted instanceof Constraint.Unique unique
                  && own instanceof Constraint.Unique other2
                  && unique.columns().equals(other2.columns())
                  && index(child.relation, other2.name()).traits().nullsNotDistinct()
                      == nullsNotDistinct
              || wanted instanceof Constraint.ForeignKey foreign
                  && own instanceof Constraint.ForeignKey other3
                  && same(foreign, other3);
      if (same && isFree(child, own.oid())) {
        return own;
      }
    }
    return null;
  }

  private static boolean same(Constraint.ForeignKey one, Constraint.ForeignKey other) {
    return one.columns().equals(other.columns())
        && one.referencedSchema().equals(other.referencedSchema())
        && one.referencedTable().equals(other.referencedTable())
        && one.referencedColumns().equals(other.referencedColumns())
        && one.onDelete() == other.onDelete()
        && one.onUpdate() == other.onUpdate()
        && one.full() == other.full()
        && one.deleteColumns().equals(other.deleteColumns())
        && one.timing() == other.timing()
        && one.validated() == other.validated();
  }

  private static Index matching(TableDraft child, Index wanted) {
    for (Index own : child.relation.indexes()) {
      if (same(own, wanted) && own.traits().valid() && isFree(child, own.oid())) {
        return own;
      }
    }
    return null;
  }

  /** Whether they index the same, as far as it can be seen from their definitions. */
  static boolean same(Index own, Index wanted) {
    return own.unique() == wanted.unique()
        && own.method().equals(wanted.method())
        && own.keys().equals(wanted.keys())
        && Objects.equals(own.predicate(), wanted.predicate())
        && own.include().equals(wanted.include())
        && own.traits().nullsNotDistinct() == wanted.traits().nullsNotDistinct();
  }

  private Constraint add(TableDraft child, Constraint wanted, Relation parent) {
    List<Constraint> before = child.relation.constraints();
    new ConstraintAdder(draft).add(child, written(wanted, child.relation, parent));
    return child.relation.constraints().stream()
        .filter(c -> before.stream().noneMatch(b -> b.oid() == c.oid()))
        .findFirst()
        .orElseThrow();
  }

  private static TableConstraint written(Constraint wanted, Relation child, Relation parent) {
    if (wanted instanceof Constraint.ForeignKey key) {
      boolean taken = child.constraints().stream().anyMatch(c -> c.name().equals(key.name()));
      return new TableConstraint.ForeignKey(
          taken ? null : key.name(),
          key.columns(),
          new ObjectName(key.referencedSchema(), key.referencedTable(), 0),
          key.referencedColumns(),
          key.full(),
          TableConstraint.Action.valueOf(key.onUpdate().name()),
          TableConstraint.Action.valueOf(key.onDelete().name()),
          key.deleteColumns(),
          key.timing(),
          !key.validated(),
          0);
    }
    Constraint.Key key = (Constraint.Key) wanted;
    return new TableConstraint.Key(
        null,
        key.primary(),
        key.columns(),
        index(parent, wanted.name()).include(),
        index(parent, wanted.name()).traits().nullsNotDistinct(),
        List.of(),
        null,
        key.timing(),
        0);
  }

  private Index add(TableDraft child, Index wanted) {
    List<Index> before = child.relation.indexes();
    CreateIndex statement =
        (CreateIndex)
            Parser.parse(TableLikes.index(wanted, Queries.name(child.relation))).get(0).tree();
    new IndexPlanner(draft).planAlone(statement);
    return child.relation.indexes().stream()
        .filter(i -> before.stream().noneMatch(b -> b.oid() == i.oid()))
        .findFirst()
        .orElseThrow();
  }

  /** Drops what belongs to a partitioned table's constraint from its partitions. */
  void dropAttached(Relation parent, int oid, boolean cascade) {
    for (Relation child : draft.schema.children(parent)) {
      for (Constraint constraint : child.constraints()) {
        Integer of = child.lineage().attached().get(constraint.oid());
        if (of != null && of == oid) {
          dropAttached(child, constraint.oid(), cascade);
          TableDraft table = current(child);
          new DropPlanner(draft).dropConstraint(table, constraint, cascade);
          draft.replace(table, Lineages.tidy(table.relation));
        }
      }
    }
  }

  /** Drops the partitions' indexes that belong to one of a partitioned table. */
  void dropAttached(Relation parent, Index index) {
    for (Relation child : draft.schema.children(parent)) {
      for (Index own : child.indexes()) {
        Integer of = child.lineage().attached().get(own.oid());
        if (of != null && of == index.oid()) {
          dropAttached(child, own);
          TableDraft table = current(child);
          new ConstraintDropper(draft).dropIndex(table, own);
          draft.replace(table, Lineages.tidy(table.relation));
        }
      }
    }
  }

  /** 2BP01 for an index that a partitioned table's one needs. */
  void requireDetached(Relation table, Index index) {
    Integer of = table.lineage().attached().get(index.oid());
    if (of == null) {
      return;
    }
    for (Relation parent : draft.schema.parents(table)) {
      for (Index above : parent.indexes()) {
        if (above.oid() == of) {
          throw new SqlFault(
                  SqlState.DEPENDENT_OBJECTS_STILL_EXIST,
                  "cannot drop index "
                      + index.name()
                      + " because index "
                      + above.name()
                      + " requires it")
              .withHint("You can drop index " + above.name() + " instead.");
        }
      }
    }
  }
}
