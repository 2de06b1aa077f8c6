package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.domain.DomainType;

/** What domains are made from (manual, 37.22). */
final class InformationDomainUdtUsage implements SystemRelation {
  @Override
  public String schema() {
    return "information_schema";
  }

  @Override
  public String name() {
    return "domain_udt_usage";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (SchemaType type : context.schema().types()) {
      if (type.type() instanceof DomainType domain) {
        UserTypeNames base = UserTypeNames.of(domain.over().base(), context.schema());
        rows.next()
            .set("udt_catalog", context.schema().database())
            .set("udt_schema", base.schema())
            .set("udt_name", base.name())
            .set("domain_catalog", context.schema().database())
            .set("domain_schema", type.schema())
            .set("domain_name", type.name());
      }
    }
  }
}
