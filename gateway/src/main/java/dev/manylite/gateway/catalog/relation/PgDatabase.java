package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** The databases of the server (manual, 53.15). */
final class PgDatabase implements SystemRelation {
  @Override
  public String name() {
    return "pg_database";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (CatalogContext.DatabaseEntry database : context.databases()) {
      rows.next()
          .set("oid", database.oid())
          .set("datname", database.name())
          .set("datdba", database.access().owner())
          .set("encoding", UTF8)
          .set("datlocprovider", 'c')
          .set("datistemplate", database.template())
          .set("datallowconn", database.allowsConnections())
          .set("datconnlimit", database.connectionLimit())
          .set("datfrozenxid", context.oldestTransaction())
          .set("datminmxid", 1)
          .set("dattablespace", DEFAULT_TABLESPACE)
          .set("datcollate", "C")
          .set("datctype", "C.UTF-8")
          .set("datacl", AccessLists.of(context, database.access()));
    }
  }

  private static final int UTF8 = 6;
  private static final int DEFAULT_TABLESPACE = 1663;
}
