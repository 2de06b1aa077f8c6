package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.SchemaFacts;

/** The schemas (manual, 53.32). */
public final class PgNamespace implements SystemRelation {
  /** The predefined role that owns schema public (manual, 22.5). */
  public static final int DATABASE_OWNER = 6171;

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
          .set("nspowner", schema.effectiveAccess().owner())
          .set("nspacl", AccessLists.of(context, schema.effectiveAccess()));
    }
  }
}
