package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.PartitionBound;
import dev.manylite.translator.schema.PartitionKey;
import dev.manylite.translator.schema.Relation;
import java.util.List;
import java.util.stream.Collectors;

/** How tables are partitioned (manual, 53.37). */
final class PgPartitionedTable implements SystemRelation {
  @Override
  public String name() {
    return "pg_partitioned_table";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      PartitionKey key = relation.lineage().key();
      if (key != null) {
        List<Integer> zeros = key.parts().stream().map(p -> 0).toList();
        String expressions =
            key.parts().stream()
                .map(PartitionKey.Part::expression)
                .filter(e -> e != null)
                .collect(Collectors.joining(", "));
        rows.next()
            .set("partrelid", relation.oid())
            .set("partstrat", strategy(key.strategy()))
            .set("partnatts", key.parts().size())
            .set("partdefid", defaultOf(context, relation))
            .set("partattrs", key.parts().stream().map(PartitionKey.Part::column).toList())
            .set("partclass", zeros)
            .set("partcollation", zeros)
            .set("partexprs", expressions.isEmpty() ? null : expressions);
      }
    }
  }

  private static char strategy(PartitionKey.Strategy strategy) {
    return switch (strategy) {
      case LIST -> 'l';
      case RANGE -> 'r';
      case HASH -> 'h';
    };
  }

  private static int defaultOf(CatalogContext context, Relation table) {
    return context.schema().children(table).stream()
        .filter(c -> c.lineage().bound() instanceof PartitionBound.Default)
        .mapToInt(Relation::oid)
        .findFirst()
        .orElse(0);
  }
}
