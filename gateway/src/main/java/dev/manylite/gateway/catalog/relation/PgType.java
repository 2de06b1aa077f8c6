package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.Types;

/** Types (manual, 53.64). */
final class PgType implements SystemRelation {
  @Override
  public String name() {
    return "pg_type";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    CatalogOids oids = new CatalogOids(context.schema());
    TypeFunctions functions = new TypeFunctions();
    for (dev.manylite.translator.type.PgType type : Types.all()) {
      TypeFacts facts = type.facts();
      TypeLayout layout = TypeLayout.of(type);
      Rows.Row row = rows.next();
      functions.fill(facts.oid(), row);
      row.set("oid", facts.oid())
          .set("typname", facts.name())
          .set("typnamespace", oids.namespace("pg_catalog"))
          .set("typowner", context.owner().oid())
          .set("typlen", facts.length())
          .set("typbyval", layout.byValue())
          .set("typtype", facts.category() == 'P' ? 'p' : 'b')
          .set("typcategory", facts.category())
          .set("typispreferred", facts.preferred())
          .set("typisdefined", true)
          .set("typdelim", ",")
          .set("typelem", facts.elementOid())
          .set("typarray", facts.arrayOid())
          .set("typalign", layout.alignment())
          .set("typstorage", layout.storage())
          .set("typtypmod", -1)
          .set("typcollation", layout.collation());
    }
  }
}
