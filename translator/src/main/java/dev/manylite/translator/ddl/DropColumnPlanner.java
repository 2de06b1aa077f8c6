package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.ddl.sqlite.Mentions;
import dev.manylite.translator.ddl.sqlite.TableEdits;
import dev.manylite.translator.ddl.statistics.StatisticsColumns;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.AlterTableAction;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Lineage;
import dev.manylite.translator.schema.NoColumns;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** DROP COLUMN, with the constraints, indexes and sequences that go with the column. */
final class DropColumnPlanner {
  private final Draft draft;
  private final Dependents dependents;
  private final boolean quiet;

  DropColumnPlanner(Draft draft) {
    this(draft, false);
  }

  /**
   * @param quiet where what goes with the column has been told
   */
  DropColumnPlanner(Draft draft, boolean quiet) {
    this.draft = draft;
    this.dependents = new Dependents(draft);
    this.quiet = quiet;
  }

  void plan(TableDraft table, AlterTableAction.DropColumn drop) {
    Relation before = table.relation;
    Lookup.refuseSystem(before, drop.column(), "drop");
    if (before.column(drop.column()).isEmpty() && drop.ifExists()) {
      draft.notice(
          Notice.of(
              SqlState.SUCCESSFUL_COMPLETION,
              "column \""
                  + drop.column()
                  + "\" of relation \""
                  + before.name()
                  + "\" does not exist, skipping"));
      return;
    }
    Column column = Lookup.column(before, drop.column());
    checkDependents(table, column, drop.cascade());
    RowType row = draft.schema.rowType(before);
    new HeldRows(draft, row, row.place(column.name()).orElseThrow()).dropField();
    DropPlanner drops = new DropPlanner(draft);
    for (Constraint constraint : keysLast(before.constraints())) {
      if (concerns(constraint, before, column.name())
          && table.relation.constraints().contains(constraint)) {
        drops.dropConstraint(table, constraint, drop.cascade());
      }
    }
    for (Index index : List.copyOf(table.relation.indexes())) {
      if (concerns(index, before, column.name())) {
        new ConstraintDropper(draft).dropIndex(table, index);
      }
    }
    if (table.relation.columns().size() == 1 && table.parsed().column(NoColumns.NAME).isEmpty()) {
      draft.editText(table, TableEdits.addColumn(table.text, NoColumns.DEFINITION));
    }
    draft.step(
        Step.Execute.of(
            "ALTER TABLE "
                + (table.temporary() ? "temp." : "")
                + QuotedName.of(before.sqliteName())
                + " DROP COLUMN "
                + QuotedName.of(column.name())));
    table.text =
        TableEdits.removeColumn(table.text, table.parsed().column(column.name()).orElseThrow());
    table.own.remove(column.name());
    table.missing.remove(column.name());
    List<Column> left = new ArrayList<>(table.relation.columns());
    left.removeIf(c -> c.number() == column.number());
    Relation without = Relations.withColumns(table.relation, left);
    draft.replace(
        table,
        Relations.withStorage(
            without,
            new StatisticsColumns(table.relation, draft.expressions, draft.schema)
                .without(column)));
    for (Sequence sequence : draft.schema.sequences()) {
      if (sequence.isOwnedBy(before, column.name())) {
        draft.remove(sequence);
      }
    }
  }

  /** A foreign key of the table to itself goes before the key that it needs. */
  private static List<Constraint> keysLast(List<Constraint> constraints) {
    List<Constraint> ordered = new ArrayList<>(constraints);
    ordered.sort(Comparator.comparing(Constraint.Key.class::isInstance));
    return ordered;
  }

  private void checkDependents(TableDraft table, Column column, boolean cascade) {
    ColumnDependents readers = new ColumnDependents(draft, table.relation, column);
    List<ColumnDependents.Told> told = readers.told();
    if (!told.isEmpty() && !cascade) {
      List<String> details = told.stream().map(ColumnDependents.Told::detail).toList();
      throw isInherited(table.relation, column)
          ? Dependents.stillNeeded(details)
          : Dependents.stillNeeded(readers.what(), details);
    }
    if (!quiet) {
      dependents.noticeCascade(told.stream().map(ColumnDependents.Told::object).toList());
    }
    readers.texts().forEach(use -> use.drop().run());
    for (Relation view : readers.views()) {
      new DropPlanner(draft).removeView(view);
    }
    for (Trigger trigger : readers.triggers()) {
      new TriggerPlanner(draft).dropQuietly(table.relation, trigger);
    }
    for (Dependents.Reference reference : readers.references()) {
      new ConstraintDropper(draft).drop(draft.table(reference.table()), reference.key());
    }
    for (Column other : readers.generated()) {
      plan(table, new AlterTableAction.DropColumn(other.name(), true, true, 0));
    }
  }

  /** Whether other tables' columns go with it. */
  private boolean isInherited(Relation table, Column column) {
    for (Relation child : draft.schema.children(table)) {
      Column own = child.column(column.name()).orElse(null);
      if (own != null) {
        Lineage.Inherited inherited = child.lineage().column(own.number());
        if (inherited.count() == 1 && !inherited.local()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean reads(String text, ExpressionUse use, Relation table, String column) {
    try {
      return draft.expressions.compile(text, use, table, draft.schema).columns().contains(column);
    } catch (SqlFault notOurs) {
      return Mentions.of(text, column);
    }
  }

  boolean concerns(Constraint constraint, Relation table, String column) {
    if (constraint instanceof Constraint.Key key) {
      return key.columns().contains(column);
    }
    if (constraint instanceof Constraint.ForeignKey key) {
      return key.columns().contains(column)
          || key.references(table) && key.referencedColumns().contains(column);
    }
    if (constraint instanceof Constraint.Exclusion exclusion) {
      return concerns(exclusion.index(table), table, column);
    }
    return reads(((Constraint.Check) constraint).expression(), ExpressionUse.CHECK, table, column);
  }

  boolean concerns(Index index, Relation table, String column) {
    for (Index.Key key : index.keys()) {
      boolean here =
          key.column() != null
              ? key.column().equals(column)
              : reads(key.expression(), ExpressionUse.INDEX_EXPRESSION, table, column);
      if (here) {
        return true;
      }
    }
    return index.include().contains(column)
        || index.predicate() != null
            && reads(index.predicate(), ExpressionUse.INDEX_PREDICATE, table, column);
  }
}
