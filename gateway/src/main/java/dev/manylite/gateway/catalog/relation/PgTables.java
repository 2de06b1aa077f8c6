package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Relation;

/** Tables (manual, 54.30). */
final class PgTables implements SystemRelation {
  @Override
  public String name() {
    return "pg_tables";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      if (relation.kind() == Relation.Kind.TABLE && !relation.isMaterialized()) {
        rows.next()
            .set("schemaname", relation.schema())
            .set("tablename", relation.name())
            .set("tableowner", OwnerNames.of(context, relation.oid()))
            .set("hasindexes", !relation.indexes().isEmpty())
            .set("hasrules", !context.schema().rules(relation.oid()).isEmpty())
            .set("hastriggers", new CatalogOids(context.schema()).hasTriggers(relation))
            .set("rowsecurity", false);
      }
    }
  }
}
