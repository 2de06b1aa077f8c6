package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.function.textsearch.dictionary.Dictionaries;
import dev.manylite.translator.function.textsearch.dictionary.Dictionary;

/** Text search dictionaries (manual, 53.58). */
final class PgTsDict implements SystemRelation {
  @Override
  public String name() {
    return "pg_ts_dict";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    int namespace = new CatalogOids(context.schema()).namespace("pg_catalog");
    for (Dictionary dictionary : Dictionaries.all()) {
      rows.next()
          .set("oid", dictionary.oid())
          .set("dictname", dictionary.name())
          .set("dictnamespace", namespace)
          .set("dictowner", context.owner().oid())
          .set("dicttemplate", PgTsTemplate.oid(dictionary.template()))
          .set("dictinitoption", dictionary.options().isEmpty() ? null : dictionary.options());
    }
  }
}
