package dev.manylite.translator.ddl;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;

/** ALTER TABLE … INHERIT and NO INHERIT (manual, ALTER TABLE). */
final class InheritancePlanner {
  private final Draft draft;

  InheritancePlanner(Draft draft) {
    this.draft = draft;
  }

  void plan(TableDraft table, AlterTableAction action) {
    boolean add = action instanceof AlterTableAction.Inherit;
    Relation relation = table.relation;
    if (relation.lineage().isPartition()) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "cannot change inheritance of a partition");
    }
    if (add && relation.isPartitioned()) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE, "cannot change inheritance of partitioned table");
    }
    ObjectName name =
        action instanceof AlterTableAction.Inherit inherit
            ? inherit.parent()
            : ((AlterTableAction.NoInherit) action).parent();
    Relation parent = Lookup.table(name, draft.schema);
    new Ownership(draft).require(parent);
    if (add) {
      inherit(table, parent);
    } else {
      leave(table, parent);
    }
  }

  private void inherit(TableDraft table, Relation parent) {
    Relation child = table.relation;
    if (parent.isTemporary() && !child.isTemporary()) {
      throw new SqlFault(
          SqlState.WRONG_OBJECT_TYPE,
          "cannot inherit from temporary relation \"" + parent.name() + "\"");
    }
    if (parent.lineage().isPartition()) {
      throw new SqlFault(SqlState.WRONG_OBJECT_TYPE, "cannot inherit from a partition");
    }
    TableParents.checkPlain(parent);
    if (child.lineage().parents().contains(parent.oid())) {
      throw new SqlFault(
          SqlState.DUPLICATE_TABLE,
          "relation \"" + parent.name() + "\" would be inherited from more than once");
    }
    requireNoCircle(child, parent);
    draft.table(parent);
    draft.replace(table, Lineages.withParent(merged(child, parent, true), parent));
  }

  void requireNoCircle(Relation child, Relation parent) {
    if (draft.schema.tree(child).stream().anyMatch(r -> r.oid() == parent.oid())) {
      throw new SqlFault(SqlState.DUPLICATE_TABLE, "circular inheritance not allowed")
          .withDetail("\"" + parent.name() + "\" is already a child of \"" + child.name() + "\".");
    }
  }

  /**
   * The child with the parent's columns and checks counted.
   *
   * @param local they stay the child's own too
   */
  Relation merged(Relation child, Relation parent, boolean local) {
    Relation result = child;
    for (Column column : parent.columns()) {
      Column own =
          child
              .column(column.name())
              .orElseThrow(
                  () -> mismatch("child table is missing column \"" + column.name() + "\""));
      String which =
          "child table \""
              + child.name()
              + "\" has different type for column \""
              + column.name()
              + "\"";
      if (!own.type().equals(column.type())) {
        throw mismatch(which);
      }
      String inChild = "column \"" + column.name() + "\" in child table must ";
      if (column.notNull() && !own.notNull()) {
        throw mismatch(inChild + "be marked NOT NULL");
      }
      if (column.generated() != null && own.generated() == null) {
        throw mismatch(inChild + "be a generated column");
      }
      if (column.generated() == null && own.generated() != null && !local) {
        throw mismatch(inChild + "not be a generated column");
      }
      if (column.generated() != null && !column.generated().equals(own.generated())) {
        throw mismatch(
            "column \""
                + column.name()
                + "\" in child table has a conflicting generation expression");
      }
      result = Lineages.inherits(result, own.number(), local);
    }
    for (Constraint constraint : parent.constraints()) {
      if (Lineages.isPassedOn(parent, constraint)) {
        result = Lineages.inherits(result, matching(child, (Constraint.Check) constraint), local);
      }
    }
    return result;
  }

  private static Constraint matching(Relation child, Constraint.Check check) {
    Constraint own =
        child.constraints().stream()
            .filter(c -> c instanceof Constraint.Check && c.name().equals(check.name()))
            .findFirst()
            .orElseThrow(
                () -> mismatch("child table is missing constraint \"" + check.name() + "\""));
    if (!((Constraint.Check) own).expression().equals(check.expression())) {
      throw mismatch(
          "child table \""
              + child.name()
              + "\" has different definition for check constraint \""
              + check.name()
              + "\"");
    }
    if (!Lineages.isPassedOn(child, own)) {
      throw new SqlFault(
          SqlState.INVALID_OBJECT_DEFINITION,
          "constraint \""
              + check.name()
              + "\" conflicts with non-inherited constraint on child table \""
              + child.name()
              + "\"");
    }
    return own;
  }

  private static SqlFault mismatch(String message) {
    return new SqlFault(SqlState.DATATYPE_MISMATCH, message);
  }

  private void leave(TableDraft table, Relation parent) {
    if (!table.relation.lineage().parents().contains(parent.oid())) {
      throw new SqlFault(
          SqlState.UNDEFINED_TABLE,
          "relation \""
              + parent.name()
              + "\" is not a parent of relation \""
              + table.relation.name()
              + "\"");
    }
    draft.replace(table, parted(table.relation, parent));
  }

  /** The child without what it has from the parent, which stays as its own. */
  static Relation parted(Relation child, Relation parent) {
    Relation result = Lineages.withoutParent(child, parent);
    for (Column column : parent.columns()) {
      Column own = child.column(column.name()).orElse(null);
      if (own != null) {
        boolean last = result.lineage().column(own.number()).count() <= 1;
        result = Lineages.inheritsLess(result, own.number(), last);
      }
    }
    for (Constraint constraint : parent.constraints()) {
      for (Constraint own : child.constraints()) {
        if (Lineages.isPassedOn(parent, constraint) && own.name().equals(constraint.name())) {
          boolean last = result.lineage().constraint(own.oid()).count() <= 1;
          result = Lineages.inheritsLess(result, own, last);
        }
      }
    }
    return result;
  }
}
