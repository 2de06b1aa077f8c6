package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.ddl.deparse.RuleDefinition;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;

/** Rules, but for views' own (manual, 54.21). */
final class PgRules implements SystemRelation {
  @Override
  public String name() {
    return "pg_rules";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      for (Rule rule : context.schema().rules(relation.oid())) {
        rows.next()
            .set("schemaname", relation.schema())
            .set("tablename", relation.name())
            .set("rulename", rule.name())
            .set("definition", RuleDefinition.of(relation, rule, true));
      }
    }
  }
}
