package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.enums.EnumLabel;
import dev.manylite.translator.type.enums.EnumType;

/** Labels of enums (manual, 53.20). */
final class PgEnum implements SystemRelation {
  @Override
  public String name() {
    return "pg_enum";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (SchemaType type : context.schema().types()) {
      if (type.type() instanceof EnumType labels) {
        for (EnumLabel label : labels.labels()) {
          rows.next()
              .set("oid", label.oid())
              .set("enumtypid", type.oid())
              .set("enumsortorder", (double) label.order())
              .set("enumlabel", label.label());
        }
      }
    }
  }
}
