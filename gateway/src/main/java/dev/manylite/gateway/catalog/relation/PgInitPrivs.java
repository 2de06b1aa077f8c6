package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.RecordedTable;
import dev.manylite.gateway.catalog.RecordedTable.Line;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Access;
import dev.manylite.translator.schema.CatalogObject;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.schema.SchemaFacts;
import dev.manylite.translator.schema.SystemAccess;

/**
 * Privileges that every database begins with (manual, 53.25): what is different was granted, and is
 * for pg_dump to write.
 */
final class PgInitPrivs implements SystemRelation {
  @Override
  public String name() {
    return "pg_init_privs";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().systemRelations()) {
      Access access = SystemAccess.of(relation);
      if (access.items() != null && !isLater(relation.schema())) {
        row(rows, CatalogObject.PG_CLASS, relation.oid())
            .set("initprivs", AccessLists.of(context, access));
      }
      access
          .columns()
          .forEach(
              (column, items) ->
                  row(rows, CatalogObject.PG_CLASS, relation.oid())
                      .set("objsubid", column)
                      .set("initprivs", AccessLists.of(context, items)));
    }
    for (SchemaFacts schema : context.schema().schemaFacts()) {
      Object granted = AccessLists.of(context, schema.withAccess(null).effectiveAccess());
      if (granted != null && !isLater(schema.name())) {
        row(rows, CatalogObject.PG_NAMESPACE, schema.oid()).set("initprivs", granted);
      }
    }
    for (Line line : RecordedTable.read("pg_proc").lines()) {
      Object granted = AccessLists.of(context, SystemAccess.ofFunction(line.text("proname")));
      if (granted != null) {
        row(rows, CatalogObject.PG_PROC, line.number("oid")).set("initprivs", granted);
      }
    }
  }

  /** PostgreSQL makes information_schema after it has noted the privileges. */
  private static boolean isLater(String schema) {
    return schema.equals(Schema.INFORMATION_SCHEMA);
  }

  private static Rows.Row row(Rows rows, int catalog, int oid) {
    return rows.next().set("classoid", catalog).set("objoid", oid).set("privtype", 'i');
  }
}
