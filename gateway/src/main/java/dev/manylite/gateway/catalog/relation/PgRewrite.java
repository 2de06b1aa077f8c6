package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.definition.RuleEvent;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Rule;

/** Rules, views' own queries among them (manual, 53.44). */
final class PgRewrite implements SystemRelation {
  /** No tree. */
  private static final String NONE = "<>";

  @Override
  public String name() {
    return "pg_rewrite";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      if (relation.definingQuery() != null) {
        int oid = CatalogObject.viewRule(relation.oid()).oid();
        row(rows, oid, "_RETURN", relation, RuleEvent.SELECT.number()).set("is_instead", true);
      }
      for (Rule rule : context.schema().rules(relation.oid())) {
        row(rows, rule.oid(), rule.name(), relation, rule.event().number())
            .set("ev_enabled", rule.firing().letter())
            .set("is_instead", rule.instead())
            .set("ev_qual", rule.condition() == null ? NONE : rule.condition());
      }
    }
  }

  private static Rows.Row row(Rows rows, int oid, String name, Relation relation, String event) {
    return rows.next()
        .set("oid", oid)
        .set("rulename", name)
        .set("ev_class", relation.oid())
        .set("ev_type", event)
        .set("ev_enabled", "O")
        .set("ev_qual", NONE)
        .set("ev_action", NONE);
  }
}
