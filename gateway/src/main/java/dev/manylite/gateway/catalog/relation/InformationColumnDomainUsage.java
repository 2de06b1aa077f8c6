package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.domain.DomainType;

/** Columns of domains (manual, 37.13). */
final class InformationColumnDomainUsage implements SystemRelation {
  @Override
  public String schema() {
    return "information_schema";
  }

  @Override
  public String name() {
    return "column_domain_usage";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      for (Column column : relation.columns()) {
        if (column.type().base() instanceof DomainType domain) {
          rows.next()
              .set("domain_catalog", context.schema().database())
              .set("domain_schema", domain.schema())
              .set("domain_name", domain.name())
              .set("table_catalog", context.schema().database())
              .set("table_schema", relation.schema())
              .set("table_name", relation.name())
              .set("column_name", column.name());
        }
      }
    }
  }
}
