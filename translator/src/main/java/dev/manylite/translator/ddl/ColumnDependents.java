package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Trigger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
  private final List<TextUse> texts = new ArrayList<>();
  private final List<Query> queries = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();

  /** A view, or another text: what has it, and what is told of it. */
  private record Query(Relation view, TextUse use, Told told) {}

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

  /** Rules, functions, and what depends on those. */
  List<TextUse> texts() {
    return texts;
  }

  /** Whether it fires by changes of the column, or looks at it. */
  static boolean names(Trigger trigger, Relation table, Column column, Draft draft) {
    return trigger.columns().contains(column.number())
        || trigger.when() != null
            && new TriggerCondition(draft, table).columns(trigger.when()).contains(column.number());
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
      if (names(trigger, table, column, draft)) {
        triggers.add(trigger);
        told.add(new Told(dependents.describe(table, trigger), what()));
      }
    }
    collect(dependents.views(table, column), new TextUses(draft).of(table, column, what()), what());
    Collections.reverse(queries);
    for (Query query : queries) {
      if (query.view() != null) {
        views.add(query.view());
      } else if (!isOfView(query.use())) {
        texts.add(query.use());
      } else {
        continue;
      }
      told.add(query.told());
    }
  }

  /** What depends on those first, the youngest first, each once: as PostgreSQL goes. */
  private void collect(List<Relation> readers, List<TextUse> uses, String on) {
    List<Query> found = new ArrayList<>();
    for (Relation view : readers) {
      found.add(new Query(view, null, new Told(dependents.describe(view), on)));
    }
    for (TextUse use : uses) {
      found.add(new Query(null, use, new Told(use.object(), use.on())));
    }
    Collections.reverse(found);
    for (Query query : found) {
      if (seen.add(query.told().object())) {
        if (query.view() != null) {
          Relation view = query.view();
          collect(dependents.views(view), new TextUses(draft).of(view), query.told().object());
        } else if (query.use().routine() != null) {
          collect(List.of(), RoutineUses.of(query.use().routine(), draft), "");
        }
        queries.add(query);
      }
    }
  }

  /** A view's rule goes with it. */
  private boolean isOfView(TextUse use) {
    return use.owner() != null
        && queries.stream().anyMatch(q -> q.view() != null && q.view().oid() == use.owner().oid());
  }

  private boolean isRead(String text) {
    return draft
        .expressions
        .compile(text, ExpressionUse.GENERATED, table, draft.schema)
        .columns()
        .contains(column.name());
  }
}
