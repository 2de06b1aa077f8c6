package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Lineage;
import dev.manylite.translator.schema.Lineage.Inherited;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Copies of relations that differ in what they have from their parents. */
final class Lineages {
  private Lineages() {}

  static Relation withColumn(Relation r, int number, Inherited inherited) {
    return Relations.withLineage(
        r, r.lineage().withColumns(with(r.lineage().columns(), number, inherited)));
  }

  static Relation withConstraint(Relation r, int oid, Inherited inherited) {
    return Relations.withLineage(
        r, r.lineage().withConstraints(with(r.lineage().constraints(), oid, inherited)));
  }

  private static Map<Integer, Inherited> with(
      Map<Integer, Inherited> before, int key, Inherited inherited) {
    Map<Integer, Inherited> changed = new HashMap<>(before);
    if (inherited.count() == 0) {
      changed.remove(key);
    } else {
      changed.put(key, inherited);
    }
    return changed;
  }

  /** One parent more has the column. */
  static Relation inherits(Relation r, int number, boolean local) {
    Inherited now = r.lineage().column(number);
    return withColumn(r, number, new Inherited(now.count() + 1, now.local() && local));
  }

  /** One parent less has the column. */
  static Relation inheritsLess(Relation r, int number, boolean local) {
    Inherited now = r.lineage().column(number);
    int count = Math.max(0, now.count() - 1);
    return withColumn(r, number, new Inherited(count, now.local() || local));
  }

  static Relation inherits(Relation r, Constraint constraint, boolean local) {
    Inherited now = r.lineage().constraint(constraint.oid());
    return withConstraint(
        r, constraint.oid(), new Inherited(now.count() + 1, now.local() && local));
  }

  static Relation inheritsLess(Relation r, Constraint constraint, boolean local) {
    Inherited now = r.lineage().constraint(constraint.oid());
    int count = Math.max(0, now.count() - 1);
    return withConstraint(r, constraint.oid(), new Inherited(count, now.local() || local));
  }

  static Relation withParent(Relation r, Relation parent) {
    List<Integer> parents = new ArrayList<>(r.lineage().parents());
    parents.add(parent.oid());
    return Relations.withLineage(r, r.lineage().withParents(parents));
  }

  static Relation withoutParent(Relation r, Relation parent) {
    List<Integer> parents = new ArrayList<>(r.lineage().parents());
    parents.remove(Integer.valueOf(parent.oid()));
    return Relations.withLineage(r, r.lineage().withParents(parents));
  }

  /** Whether a check is passed on to tables that inherit. */
  static boolean isPassedOn(Relation owner, Constraint constraint) {
    return constraint instanceof Constraint.Check
        && !owner.lineage().noInherit().contains(constraint.oid());
  }

  /** Forgets columns, constraints and indexes that are no more. */
  static Relation tidy(Relation r) {
    Lineage lineage = r.lineage();
    if (lineage.equals(Lineage.NONE)) {
      return r;
    }
    Set<Integer> numbers = Set.copyOf(r.columns().stream().map(c -> c.number()).toList());
    Map<Integer, Inherited> columns = new HashMap<>(lineage.columns());
    columns.keySet().retainAll(numbers);
    List<Integer> oids = new ArrayList<>(r.constraints().stream().map(Constraint::oid).toList());
    r.indexes().forEach(i -> oids.add(i.oid()));
    r.triggers().forEach(t -> oids.add(t.oid()));
    Map<Integer, Inherited> constraints = new HashMap<>(lineage.constraints());
    constraints.keySet().retainAll(oids);
    Set<Integer> kept = new java.util.HashSet<>(lineage.noInherit());
    kept.retainAll(oids);
    Map<Integer, Integer> attached = new HashMap<>(lineage.attached());
    attached.keySet().retainAll(oids);
    return Relations.withLineage(
        r,
        lineage
            .withColumns(columns)
            .withConstraints(constraints)
            .withNoInherit(kept)
            .withAttached(attached));
  }
}
