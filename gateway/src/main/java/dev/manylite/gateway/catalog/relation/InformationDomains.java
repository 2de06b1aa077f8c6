package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.ddl.deparse.StoredText;
import dev.manylite.translator.schema.SchemaType;
import dev.manylite.translator.type.domain.DomainType;

/** Domains (manual, 37.23). */
final class InformationDomains implements SystemRelation {
  @Override
  public String schema() {
    return "information_schema";
  }

  @Override
  public String name() {
    return "domains";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (SchemaType type : context.schema().types()) {
      if (type.type() instanceof DomainType domain) {
        ColumnMeasures measures = ColumnMeasures.of(domain.over());
        UserTypeNames base = UserTypeNames.of(domain.over().base(), context.schema());
        rows.next()
            .set("domain_catalog", context.schema().database())
            .set("domain_schema", type.schema())
            .set("domain_name", type.name())
            .set("data_type", base.dataType())
            .set("character_maximum_length", measures.characterLength())
            .set("character_octet_length", measures.octetLength())
            .set("numeric_precision", measures.precision())
            .set("numeric_precision_radix", measures.radix())
            .set("numeric_scale", measures.scale())
            .set("datetime_precision", measures.datetimePrecision())
            .set("domain_default", StoredText.shown(domain.defaultExpression(), context.schema()))
            .set("udt_catalog", context.schema().database())
            .set("udt_schema", base.schema())
            .set("udt_name", base.name())
            .set("dtd_identifier", "1");
      }
    }
  }
}
