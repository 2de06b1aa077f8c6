package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Indexes beyond what pg_class says (manual, 53.26). */
final class PgIndex implements SystemRelation {
  @Override
  public String name() {
    return "pg_index";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    for (Relation relation : context.schema().relations()) {
      for (Index index : relation.indexes()) {
        rows.next()
            .set("indexrelid", index.oid())
            .set("indrelid", relation.oid())
            .set("indnatts", index.keys().size())
            .set("indnkeyatts", index.keys().size())
            .set("indisunique", index.unique())
            .set("indisprimary", index.primary())
            .set("indisexclusion", isExclusion(relation, index))
            .set("indimmediate", true)
            .set("indisvalid", true)
            .set("indisready", true)
            .set("indislive", true)
            .set("indkey", keys(relation, index))
            .set("indcollation", perKey(index, 0))
            .set("indclass", perKey(index, 0))
            .set("indoption", options(index))
            .set("indexprs", expressions(index))
            .set("indpred", index.predicate());
      }
    }
  }

  private static boolean isExclusion(Relation relation, Index index) {
    return relation.constraints().stream()
        .anyMatch(c -> c instanceof Constraint.Exclusion && c.name().equals(index.name()));
  }

  /** Attribute numbers, 0 for an expression. */
  private static List<Integer> keys(Relation relation, Index index) {
    return index.keys().stream()
        .map(
            k -> k.column() == null ? 0 : relation.column(k.column()).map(Column::number).orElse(0))
        .toList();
  }

  private static List<Integer> perKey(Index index, int value) {
    return index.keys().stream().map(k -> value).toList();
  }

  /** Bit 1 descending, bit 2 nulls first. */
  private static List<Integer> options(Index index) {
    return index.keys().stream()
        .map(k -> (k.descending() ? 1 : 0) + (k.nullsFirst() ? 2 : 0))
        .toList();
  }

  private static String expressions(Index index) {
    String text =
        index.keys().stream()
            .map(Index.Key::expression)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? null : text;
  }
}
