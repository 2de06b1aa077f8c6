package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.ExtendedStatistics;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.schema.SchemaFacts;

/** Statistics objects (manual, 53.52); nothing is gathered for pg_statistic_ext_data. */
final class PgStatisticExt implements SystemRelation {
  @Override
  public String name() {
    return "pg_statistic_ext";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      for (ExtendedStatistics statistics : relation.storage().statistics()) {
        rows.next()
            .set("oid", statistics.oid())
            .set("stxrelid", relation.oid())
            .set("stxname", statistics.name())
            .set(
                "stxnamespace",
                context.schema().schema(statistics.schema()).map(SchemaFacts::oid).orElse(0))
            .set("stxowner", statistics.owner())
            .set("stxstattarget", statistics.target())
            .set("stxkeys", statistics.columns())
            .set(
                "stxkind",
                statistics.kinds().chars().mapToObj(c -> String.valueOf((char) c)).toList())
            .set(
                "stxexprs",
                statistics.expressions().isEmpty()
                    ? null
                    : String.join(", ", statistics.expressions()));
      }
    }
  }
}
