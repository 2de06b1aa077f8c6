package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.function.textsearch.dictionary.Configuration;
import dev.manylite.translator.function.textsearch.dictionary.Configurations;
import dev.manylite.translator.function.textsearch.parser.TokenType;

/** Which dictionary each type of token goes to (manual, 53.57). */
final class PgTsConfigMap implements SystemRelation {
  @Override
  public String name() {
    return "pg_ts_config_map";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Configuration configuration : Configurations.all()) {
      for (TokenType type : TokenType.values()) {
        configuration
            .dictionary(type)
            .ifPresent(
                dictionary ->
                    rows.next()
                        .set("mapcfg", configuration.oid())
                        .set("maptokentype", type.id())
                        .set("mapseqno", 1)
                        .set("mapdict", dictionary.oid()));
      }
    }
  }
}
