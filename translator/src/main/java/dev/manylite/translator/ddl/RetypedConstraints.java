package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the constraints over columns of a new type wait for. As in PostgreSQL, foreign keys are gone
 * while the values change, so that no action spreads them and none is looked at halfway; when all
 * columns of the statement have their types they are there again, and hold for every row unless
 * they are NOT VALID (manual, ALTER TABLE). CHECKs are looked at then, too.
 */
final class RetypedConstraints {
  /**
   * @param values whether they may have changed
   */
  private record Waiting(TableDraft table, String name, boolean values) {}

  private final Draft draft;
  private final Map<Integer, TableDraft> apart = new LinkedHashMap<>();
  private final Map<String, Waiting> waiting = new LinkedHashMap<>();

  RetypedConstraints(Draft draft) {
    this.draft = draft;
  }

  /** Takes the foreign keys over a column out of SQLite's sight. */
  void take(TableDraft table, String column, boolean values) {
    for (Dependents.Reference reference : over(table.relation, column)) {
      TableDraft child = draft.table(reference.table());
      wait(child, reference.key(), values);
      if (values && !child.apart) {
        child.apart = true;
        apart.put(child.relation.oid(), child);
        draft.editText(child, child.text);
      }
    }
  }

  /** SQLite looks at a foreign key, valid or not, whenever a row is written. */
  void unseen(TableDraft table, Runnable writing) {
    boolean admits =
        table.relation.constraints().stream()
            .anyMatch(c -> c instanceof Constraint.ForeignKey key && !key.validated());
    if (table.apart || !admits) {
      writing.run();
      return;
    }
    table.apart = true;
    draft.editText(table, table.text);
    writing.run();
    table.apart = false;
    draft.editText(table, table.text);
  }

  /** Foreign keys of the column, or to it. */
  List<Dependents.Reference> over(Relation table, String column) {
    List<Dependents.Reference> over = new ArrayList<>();
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.ForeignKey key
          && (key.columns().contains(column)
              || key.references(table) && key.referencedColumns().contains(column))) {
        over.add(new Dependents.Reference(table, key));
      }
    }
    new Dependents(draft)
        .references(table).stream()
            .filter(r -> r.key().referencedColumns().contains(column))
            .forEach(over::add);
    return over;
  }

  /** A CHECK that means something else now. */
  void wait(TableDraft table, Constraint constraint, boolean values) {
    waiting.merge(
        table.relation.oid() + "." + constraint.name(),
        new Waiting(table, constraint.name(), values),
        (one, other) -> one.values() ? one : other);
  }

  /** All columns have their types. */
  void finish() {
    for (TableDraft child : apart.values()) {
      child.apart = false;
      draft.editText(child, child.text);
    }
    apart.clear();
    for (Waiting one : waiting.values()) {
      Relation table = one.table().relation;
      Constraint constraint = AlterTablePlanner.constraint(table, one.name());
      if (constraint instanceof Constraint.ForeignKey key) {
        checkTypes(table, key);
      }
      if (one.values() && constraint.validated()) {
        new ConstraintAdder(draft).validate(table, constraint);
      }
    }
    waiting.clear();
  }

  private void checkTypes(Relation table, Constraint.ForeignKey key) {
    Relation parent =
        draft.schema.relation(key.referencedSchema(), key.referencedTable()).orElseThrow();
    for (int i = 0; i < key.columns().size(); i++) {
      Column child = table.column(key.columns().get(i)).orElseThrow();
      ForeignKeyTypes.check(
          key.name(), child, parent.column(key.referencedColumns().get(i)).orElseThrow());
    }
  }
}
