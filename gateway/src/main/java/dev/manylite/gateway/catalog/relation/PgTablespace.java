package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** The two tablespaces that always are (manual, 53.56). */
final class PgTablespace implements SystemRelation {
  @Override
  public String name() {
    return "pg_tablespace";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    rows.next()
        .set("oid", 1663)
        .set("spcname", "pg_default")
        .set("spcowner", context.owner().oid());
    rows.next().set("oid", 1664).set("spcname", "pg_global").set("spcowner", context.owner().oid());
  }
}
