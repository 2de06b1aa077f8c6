package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.Sequence;

/** Dependencies (manual, 53.18): of sequences on the columns that own them. */
final class PgDepend implements SystemRelation {
  @Override
  public String name() {
    return "pg_depend";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    CatalogOids oids = new CatalogOids(context.schema());
    for (Sequence sequence : context.schema().sequences()) {
      if (sequence.ownerTable() != null) {
        owned(context, rows, oids, sequence);
      }
    }
  }

  private static final int PG_CLASS = 1259;

  private static void owned(
      CatalogContext context, Rows rows, CatalogOids oids, Sequence sequence) {
    Relation table =
        context.schema().relation(sequence.schema(), sequence.ownerTable()).orElse(null);
    Column column = table == null ? null : table.column(sequence.ownerColumn()).orElse(null);
    if (column == null) {
      return;
    }
    boolean identity = column.identity() != Column.Identity.NONE;
    rows.next()
        .set("classid", PG_CLASS)
        .set("objid", sequence.oid())
        .set("refclassid", PG_CLASS)
        .set("refobjid", oids.table(table.schema(), table.name()))
        .set("refobjsubid", column.number())
        .set("deptype", identity ? 'i' : 'a');
  }
}
