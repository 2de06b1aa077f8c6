package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Relation;

/** Tables and views (manual, 37.54). */
final class InformationTables implements SystemRelation {
  @Override
  public String schema() {
    return "information_schema";
  }

  @Override
  public String name() {
    return "tables";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      if (relation.isMaterialized()) {
        continue;
      }
      boolean table = relation.kind() == Relation.Kind.TABLE;
      rows.next()
          .set("table_catalog", context.schema().database())
          .set("table_schema", relation.schema())
          .set("table_name", relation.name())
          .set("table_type", table ? "BASE TABLE" : "VIEW")
          .set("is_insertable_into", table ? "YES" : "NO")
          .set("is_typed", "NO");
    }
  }
}
