package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;

/** The languages of functions, and who may use them (manual, 53.29). */
final class PgLanguage implements SystemRelation {
  @Override
  public String name() {
    return "pg_language";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    RecordedRows.fill(
        name(),
        rows,
        (line, row) ->
            row.set(
                "lanacl", AccessLists.of(context, context.schema().access(line.number("oid")))));
  }
}
