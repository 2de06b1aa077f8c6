package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** Access methods (manual, 53.3), as PostgreSQL lists them; SQLite has but the B-tree. */
final class PgAm implements SystemRelation {
  @Override
  public String name() {
    return "pg_am";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    rows.next().set("oid", AccessMethods.HEAP).set("amname", "heap").set("amtype", 't');
    AccessMethods.ofIndexes()
        .forEach((name, oid) -> rows.next().set("oid", oid).set("amname", name).set("amtype", 'i'));
  }
}
