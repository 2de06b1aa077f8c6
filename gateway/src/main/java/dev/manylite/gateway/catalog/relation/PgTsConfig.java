package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.function.textsearch.dictionary.Configurations;

/** Text search configurations (manual, 53.56). */
final class PgTsConfig implements SystemRelation {
  @Override
  public String name() {
    return "pg_ts_config";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    int namespace = new CatalogOids(context.schema()).namespace("pg_catalog");
    for (Configuration configuration : Configurations.all()) {
      rows.next()
          .set("oid", configuration.oid())
          .set("cfgname", configuration.name())
          .set("cfgnamespace", namespace)
          .set("cfgowner", context.owner().oid())
          .set("cfgparser", PgTsParser.DEFAULT);
    }
  }
}
