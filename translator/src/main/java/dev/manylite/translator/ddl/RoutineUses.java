package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.ddl.deparse.RoutineNames;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.rewrite.RoutineCalls;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.PartitionKey;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.schema.Trigger;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What calls a function of the database's own in a stored text, or as a trigger (pg_depend). */
final class RoutineUses {
  private final Draft draft;
  private final Dependents dependents;
  private final Routine called;
  private final String on;
  private final List<TextUse> uses = new ArrayList<>();

  private RoutineUses(Draft draft, Routine called) {
    this.draft = draft;
    this.dependents = new Dependents(draft);
    this.called = called;
    this.on = RoutineNames.describe(called, draft.schema);
  }

  static List<TextUse> of(Routine called, Draft draft) {
    RoutineUses search = new RoutineUses(draft, called);
    search.uses.addAll(texts(called, draft));
    for (Relation relation : draft.schema.relations()) {
      relation.triggers().stream()
          .filter(trigger -> trigger.function() == called.oid())
          .filter(trigger -> PartitionTriggers.parentOf(relation, trigger) == 0)
          .forEach(trigger -> search.addTrigger(relation, trigger));
    }
    return search.uses;
  }

  /** Stored texts, in which it has its name. */
  static List<TextUse> texts(Routine called, Draft draft) {
    RoutineUses search = new RoutineUses(draft, called);
    for (Relation relation : draft.schema.relations()) {
      if (relation.definingQuery() != null) {
        ViewText text = search.dependents.text(relation);
        if (text != null && text.calls(called)) {
          search.addView(relation, search.on);
        }
      }
      if (relation.kind() == Relation.Kind.TABLE) {
        search.ofTable(relation);
      }
      relation.triggers().forEach(trigger -> search.ofTrigger(relation, trigger));
    }
    draft.schema.types().forEach(search::ofType);
    draft.schema.routines().forEach(search::ofDefaults);
    search.uses.addAll(new TextUses(draft).of(called));
    return search.uses;
  }

  private void add(String object, Runnable drop) {
    uses.add(new TextUse(null, null, object, on, drop));
  }

  /** Views of the view go with it. */
  private void addView(Relation view, String dependsOn) {
    String object = dependents.describe(view);
    if (uses.stream().noneMatch(u -> u.object().equals(object))) {
      uses.add(
          new TextUse(
              null, null, object, dependsOn, () -> new DropPlanner(draft).removeView(view)));
      dependents.views(view).forEach(outer -> addView(outer, object));
    }
  }

  /** The text need not be bound where the name does not occur. */
  private boolean calls(String text, Supplier<BoundExpression> bound) {
    if (text == null || !text.contains(called.name().replace("\"", "\"\""))) {
      return false;
    }
    try {
      return RoutineCalls.of(bound.get()).routines().containsKey(called.oid());
    } catch (SqlFault notOurs) {
      // Another program's text, in which no function of ours can be meant.
      return false;
    }
  }

  private boolean calls(String text, ExpressionUse use, Relation table) {
    return calls(text, () -> draft.expressions.compile(text, use, table, draft.schema).bound());
  }

  private void ofTable(Relation table) {
    String of = " of " + dependents.describe(table);
    for (Column column : table.columns()) {
      if (calls(column.defaultExpression(), ExpressionUse.DEFAULT, table)) {
        add("default value for column " + column.name() + of, () -> dropDefault(table, column));
      }
      if (calls(column.generated(), ExpressionUse.GENERATED, table)) {
        add(
            "column " + column.name() + of,
            () -> new DropTypePlanner(draft).dropColumn(table, column));
      }
    }
    for (Constraint constraint : table.constraints()) {
      if (constraint instanceof Constraint.Check check
          && calls(check.expression(), ExpressionUse.CHECK, table)) {
        addConstraint(table, constraint);
      }
    }
    for (Index index : table.indexes()) {
      if (calls(index.predicate(), ExpressionUse.INDEX_PREDICATE, table)
          || index.keys().stream()
              .anyMatch(k -> calls(k.expression(), ExpressionUse.INDEX_EXPRESSION, table))) {
        ofIndex(table, index);
      }
    }
    if (table.isPartitioned()) {
      for (PartitionKey.Part part : table.lineage().key().parts()) {
        if (calls(part.expression(), ExpressionUse.INDEX_EXPRESSION, table)) {
          add(dependents.describe(table), this::refuseCascade);
        }
      }
    }
  }

  private void ofIndex(Relation table, Index index) {
    if (index.constraint()) {
      table.constraints().stream()
          .filter(c -> c.name().equals(index.name()))
          .forEach(c -> addConstraint(table, c));
      return;
    }
    add(
        "index " + dependents.describe(table, index.name()),
        () -> new ConstraintDropper(draft).dropIndex(current(table), index));
  }

  private void addConstraint(Relation table, Constraint constraint) {
    add(
        "constraint " + constraint.name() + " on " + dependents.describe(table),
        () -> new ConstraintDropper(draft).drop(current(table), constraint));
  }

  private TableDraft current(Relation table) {
    return draft.table(draft.schema.relation(table.schema(), table.name()).orElseThrow());
  }

  private void dropDefault(Relation before, Column column) {
    TableDraft table = current(before);
    Column now = table.relation.column(column.name()).orElseThrow();
    draft.replace(table, Relations.withColumn(table.relation, Relations.withDefault(now, null)));
  }

  private void ofTrigger(Relation relation, Trigger trigger) {
    if (PartitionTriggers.parentOf(relation, trigger) != 0) {
      return;
    }
    if (calls(trigger.when(), () -> new TriggerCondition(draft, relation).bound(trigger.when()))) {
      addTrigger(relation, trigger);
    }
  }

  private void addTrigger(Relation relation, Trigger trigger) {
    add(
        dependents.describe(relation, trigger),
        () -> new TriggerPlanner(draft).dropQuietly(relation, trigger));
  }

  private void ofType(SchemaType type) {
    if (!(type.type() instanceof DomainType domain)) {
      return;
    }
    boolean found = calls(domain.defaultExpression(), ExpressionUse.DEFAULT, null);
    for (DomainConstraint constraint : domain.constraints()) {
      String text = constraint.expression();
      found |= calls(text, () -> draft.expressions.domainCheck(text, domain.over(), draft.schema));
    }
    if (found) {
      add("type " + domain.sqlName(), this::refuseCascade);
    }
  }

  private void ofDefaults(Routine other) {
    boolean found =
        other.parameters().stream()
            .anyMatch(p -> calls(p.defaultValue(), ExpressionUse.DEFAULT, null));
    if (found && other.oid() != called.oid()) {
      add(RoutineNames.describe(other, draft.schema), () -> draft.remove(other));
    }
  }

  private void refuseCascade() {
    throw SqlFault.unsupported("dropping a function that a domain or partition key calls");
  }
}
