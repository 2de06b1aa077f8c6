package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.domain.DomainConstraint;
import dev.manylite.translator.type.domain.DomainType;

/** Constraints of domains (manual, 37.21). */
final class InformationDomainConstraints implements SystemRelation {
  @Override
  public String schema() {
    return "information_schema";
  }

  @Override
  public String name() {
    return "domain_constraints";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (SchemaType type : context.schema().types()) {
      if (type.type() instanceof DomainType domain) {
        for (DomainConstraint constraint : domain.constraints()) {
          rows.next()
              .set("constraint_catalog", context.schema().database())
              .set("constraint_schema", type.schema())
              .set("constraint_name", constraint.name())
              .set("domain_catalog", context.schema().database())
              .set("domain_schema", type.schema())
              .set("domain_name", type.name())
              .set("is_deferrable", "NO")
              .set("initially_deferred", "NO");
        }
      }
    }
  }
}
