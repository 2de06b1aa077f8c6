package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;

/** Which tables and indexes inherit from which (manual, 53.26). */
final class PgInherits implements SystemRelation {
  @Override
  public String name() {
    return "pg_inherits";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      int number = 0;
      for (int parent : relation.lineage().parents()) {
        row(rows, relation.oid(), parent, ++number);
      }
      for (Index index : relation.indexes()) {
        Integer parent = relation.lineage().attached().get(index.oid());
        if (parent != null) {
          row(rows, index.oid(), parent, 1);
        }
      }
    }
  }

  private static void row(Rows rows, int child, int parent, int number) {
    rows.next()
        .set("inhrelid", child)
        .set("inhparent", parent)
        .set("inhseqno", number)
        .set("inhdetachpending", false);
  }
}
