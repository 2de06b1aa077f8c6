package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Languages (manual, 53.29). */
final class PgLanguage implements SystemRelation {
  @Override
  public String name() {
    return "pg_language";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    language(context, rows, 12, "internal", false);
    language(context, rows, 13, "c", false);
    language(context, rows, 14, "sql", true);
  }

  private static void language(
      CatalogContext context, Rows rows, int oid, String name, boolean trusted) {
    rows.next()
        .set("oid", oid)
        .set("lanname", name)
        .set("lanowner", context.owner().oid())
        .set("lanpltrusted", trusted);
  }
}
