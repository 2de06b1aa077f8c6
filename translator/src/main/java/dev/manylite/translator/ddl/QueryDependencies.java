package dev.manylite.translator.ddl;

import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Dependency.Kind;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;
import dev.manylite.translator.schema.Trigger;

/** What a view's query, and the rules and triggers of a relation, depend on. */
final class QueryDependencies {
  private final Dependencies all;
  private final Relation relation;
  private final CatalogObject owner;

  QueryDependencies(Dependencies all, Relation relation) {
    this.all = all;
    this.relation = relation;
    this.owner = CatalogObject.relation(relation.oid());
  }

  void addAll() {
    if (relation.definingQuery() != null) {
      CatalogObject rule = CatalogObject.viewRule(relation.oid());
      all.add(rule, owner, Kind.INTERNAL);
      all.add(rule, owner, Kind.NORMAL);
      ViewText text = Dependents.text(relation.definingQuery(), all.schema, all.types);
      if (text != null) {
        all.add(rule, text.named());
      }
    }
    all.schema.rules(relation.oid()).forEach(this::add);
    relation.triggers().forEach(this::add);
  }

  private void add(Rule rule) {
    CatalogObject object = new CatalogObject(CatalogObject.PG_REWRITE, rule.oid(), 0);
    all.add(object, owner, Kind.AUTO);
    for (ViewText text : RuleTexts.of(relation, rule, all.schema, all.types)) {
      all.add(object, text.named());
    }
    for (Column column : relation.columns()) {
      if (RuleTexts.namesRow(rule, column)) {
        all.add(object, CatalogObject.column(relation.oid(), column.number()), Kind.NORMAL);
      }
    }
  }

  private void add(Trigger trigger) {
    CatalogObject object = new CatalogObject(CatalogObject.PG_TRIGGER, trigger.oid(), 0);
    all.add(object, owner, Kind.AUTO);
    all.add(object, CatalogObject.routine(trigger.function()), Kind.NORMAL);
    for (int number : trigger.columns()) {
      all.add(object, CatalogObject.column(relation.oid(), number), Kind.NORMAL);
    }
    if (trigger.when() != null) {
      all.add(
          object,
          all.named(() -> TriggerCondition.named(trigger.when(), relation, all.schema, all.types)));
    }
    if (trigger.referenced() != 0) {
      all.add(object, CatalogObject.relation(trigger.referenced()), Kind.AUTO);
    }
  }
}
