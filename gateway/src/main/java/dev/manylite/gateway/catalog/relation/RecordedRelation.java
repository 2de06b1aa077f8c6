package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** A relation of which no database has rows of its own: nothing here can make any. */
record RecordedRelation(String schema, String name) implements SystemRelation {
  RecordedRelation(String name) {
    this("pg_catalog", name);
  }

  @Override
  public void constantRows(CatalogContext context, Rows rows) {
    RecordedRows.fill(name, rows);
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    // All are constant.
  }
}
