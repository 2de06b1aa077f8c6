package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Collations (manual, 53.12): all of them byte order. */
final class PgCollation implements SystemRelation {
  @Override
  public String name() {
    return "pg_collation";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    collation(context, rows, 100, "default", 'd', null);
    collation(context, rows, 950, "C", 'c', "C");
    collation(context, rows, 951, "POSIX", 'c', "POSIX");
  }

  private static void collation(
      CatalogContext context, Rows rows, int oid, String name, char provider, String locale) {
    rows.next()
        .set("oid", oid)
        .set("collname", name)
        .set("collnamespace", new CatalogOids(context.schema()).namespace("pg_catalog"))
        .set("collowner", context.owner().oid())
        .set("collprovider", provider)
        .set("collisdeterministic", true)
        .set("collencoding", -1)
        .set("collcollate", locale)
        .set("collctype", locale);
  }
}
