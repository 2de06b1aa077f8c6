package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.SchemaFacts;

/** Schemas (manual, 37.46). */
final class InformationSchemata implements SystemRelation {
  @Override
  public String schema() {
    return "information_schema";
  }

  @Override
  public String name() {
    return "schemata";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (SchemaFacts schema : context.schema().schemaFacts()) {
      rows.next()
          .set("catalog_name", context.schema().database())
          .set("schema_name", schema.name())
          .set("schema_owner", context.owner().name());
    }
  }
}
