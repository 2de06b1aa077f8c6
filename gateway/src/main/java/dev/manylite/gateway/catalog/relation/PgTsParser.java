package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** The text search parser (manual, 53.59), with the OIDs of the functions that PostgreSQL has. */
final class PgTsParser implements SystemRelation {
  static final int DEFAULT = 3722;

  @Override
  public String name() {
    return "pg_ts_parser";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    rows.next()
        .set("oid", DEFAULT)
        .set("prsname", "default")
        .set("prsnamespace", new CatalogOids(context.schema()).namespace("pg_catalog"))
        .set("prsstart", 3717)
        .set("prstoken", 3718)
        .set("prsend", 3719)
        .set("prsheadline", 3720)
        .set("prslextype", 3721);
  }
}
