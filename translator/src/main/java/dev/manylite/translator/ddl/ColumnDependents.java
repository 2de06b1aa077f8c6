package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.List;

/** What depends on a column beyond the table's own keys and indexes (pg_depend). */
final class ColumnDependents {
  private final Draft draft;
  private final Dependents dependents;
  private final Relation table;
  private final Column column;
  private final List<Told> told = new ArrayList<>();
  private final List<Column> generated = new ArrayList<>();
  private final List<Dependents.Reference> references = new ArrayList<>();
  private final List<Relation> views = new ArrayList<>();
  private final List<Trigger> triggers = new ArrayList<>();

  /** An object and what it depends on, as messages name them. */
  record Told(String object, String on) {
    String detail() {
      return object + " depends on " + on;
    }
  }

  ColumnDependents(Draft draft, Relation table, Column column) {
    this.draft = draft;
    this.dependents = new Dependents(draft);
    this.table = table;
    this.column = column;
    collect();
  }

  /** The column as messages name it. */
  String what() {
    return name(column);
  }

  /** All of them, and what depends on those, in the order in which it is told. */
  List<Told> told() {
    return told;
  }

  List<Column> generated() {
    return generated;
  }

  /** Foreign keys of other tables. */
  List<Dependents.Reference> references() {
    return references;
  }

  List<Trigger> triggers() {
    return triggers;
  }

  /** Those that read the column, and views of these. */
  List<Relation> views() {
    return views;
  }

  private String name(Column one) {
    return "column " + one.name() + " of " + dependents.describe(table);
  }

  private void collect() {
    for (Column other : table.columns()) {
      if (other != column && other.generated() != null && isRead(other.generated())) {
        generated.add(other);
        told.add(new Told(name(other), what()));
      }
    }
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.ForeignKey key
          && key.references(table)
          && key.referencedColumns().contains(column.name())
          && !key.columns().contains(column.name())) {
        told.add(
            new Told("constraint " + key.name() + " on " + dependents.describe(table), what()));
      }
    }
    for (Dependents.Reference reference : dependents.references(table)) {
      if (reference.key().referencedColumns().contains(column.name())) {
        references.add(reference);
        told.add(new Told(dependents.describe(reference), what()));
      }
    }
    for (Trigger trigger : table.triggers()) {
      if (trigger.columns().contains(column.number())
          || trigger.when() != null
              && new TriggerCondition(draft, table)
                  .columns(trigger.when())
                  .contains(column.number())) {
        triggers.add(trigger);
        told.add(new Told(dependents.describe(table, trigger), what()));
      }
    }
    dependents.views(table, column).forEach(view -> add(view, what()));
  }

  private void add(Relation view, String on) {
    if (views.stream().noneMatch(v -> v.oid() == view.oid())) {
      views.add(view);
      told.add(new Told(dependents.describe(view), on));
      dependents.views(view).forEach(outer -> add(outer, dependents.describe(view)));
    }
  }

  private boolean isRead(String text) {
    return draft
        .expressions
        .compile(text, ExpressionUse.GENERATED, table, draft.schema)
        .columns()
        .contains(column.name());
  }
}
