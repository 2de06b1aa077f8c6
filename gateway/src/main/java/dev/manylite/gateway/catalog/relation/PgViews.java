package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Relation;

/** Views (manual, 54.37). */
final class PgViews implements SystemRelation {
  @Override
  public String name() {
    return "pg_views";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      if (relation.kind() == Relation.Kind.VIEW) {
        rows.next()
            .set("schemaname", relation.schema())
            .set("viewname", relation.name())
            .set("viewowner", OwnerNames.of(context, relation.oid()))
            .set("definition", relation.viewQuery());
      }
    }
  }
}
