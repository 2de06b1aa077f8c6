package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;

/** Column defaults (manual, 53.6); adbin holds the expression as pg_get_expr shows it. */
final class PgAttrdef implements SystemRelation {
  @Override
  public String name() {
    return "pg_attrdef";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      for (Column column : relation.columns()) {
        String expression =
            column.generated() != null ? column.generated() : column.defaultExpression();
        if (expression != null) {
          rows.next()
              .set("oid", relation.oid() + column.number())
              .set("adrelid", relation.oid())
              .set("adnum", column.number())
              .set("adbin", expression);
        }
      }
    }
  }
}
