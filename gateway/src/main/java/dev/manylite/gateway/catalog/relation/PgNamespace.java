package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.SchemaFacts;

/** The schemas (manual, 53.32). */
final class PgNamespace implements SystemRelation {
  @Override
  public String name() {
    return "pg_namespace";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (SchemaFacts schema : context.schema().schemaFacts()) {
      rows.next()
          .set("oid", schema.oid())
          .set("nspname", schema.name())
          .set("nspowner", context.owner().oid());
    }
  }
}
