package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** The session's open cursors (manual, 54.6). */
final class PgCursors implements SystemRelation {
  @Override
  public String name() {
    return "pg_cursors";
  }

  @Override
  public Freshness freshness() {
    return Freshness.STATEMENT;
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (CatalogContext.CursorEntry cursor : context.cursors()) {
      rows.next()
          .set("name", cursor.name())
          .set("statement", cursor.statement())
          .set("is_holdable", cursor.holdable())
          .set("is_binary", cursor.binary())
          .set("is_scrollable", cursor.scrollable())
          .set("creation_time", cursor.creationTime());
    }
  }
}
