package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.CatalogObject;

/** Comments on roles and on the current database (manual, 53.48); others' are in their files. */
final class PgShdescription implements SystemRelation {
  private static final int PG_DATABASE = 1262;

  @Override
  public String name() {
    return "pg_shdescription";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    String own = String.valueOf(context.databaseOid());
    boolean commented = context.schema().databaseComment() != null;
    RecordedRows.fill(name(), rows, line -> !commented || !line.text("objoid").equals(own));
    comment(rows, context.databaseOid(), PG_DATABASE, context.schema().databaseComment());
    context
        .roleComments()
        .forEach((role, text) -> comment(rows, role, CatalogObject.PG_AUTHID, text));
  }

  private static void comment(Rows rows, int oid, int catalog, String text) {
    if (text != null) {
      rows.next().set("objoid", oid).set("classoid", catalog).set("description", text);
    }
  }
}
