package dev.manylite.gateway.catalog.relation;

import dev.manylite.gateway.catalog.CatalogContext;
import dev.manylite.gateway.catalog.Rows;
import dev.manylite.gateway.catalog.SystemRelation;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.PgType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Indexes beyond what pg_class says (manual, 53.26). */
final class PgIndex implements SystemRelation {
  @Override
  public String name() {
    return "pg_index";
  }

  @Override
  public void rows(CatalogContext context, Rows rows) {
    OperatorClassOids operatorClasses = new OperatorClassOids();
    for (Relation relation : context.schema().allRelations()) {
      for (Index index : relation.indexes()) {
        rows.next()
            .set("indexrelid", index.oid())
            .set("indrelid", relation.oid())
            .set("indnatts", index.keys().size() + index.include().size())
            .set("indnkeyatts", index.keys().size())
            .set("indisunique", index.unique())
            .set("indisprimary", index.primary())
            .set("indisexclusion", isExclusion(relation, index))
            .set("indimmediate", index.traits().immediate())
            .set("indnullsnotdistinct", index.traits().nullsNotDistinct())
            .set("indisclustered", index.traits().clustered())
            .set("indisreplident", index.traits().replicaIdentity())
            .set("indisvalid", index.traits().valid())
            .set("indisready", true)
            .set("indislive", true)
            .set("indkey", keys(relation, index))
            .set("indcollation", collations(context, relation, index))
            .set("indclass", classes(context, relation, index, operatorClasses))
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
    return Stream.concat(
            index.keys().stream().map(k -> number(relation, k.column())),
            index.include().stream().map(name -> number(relation, name)))
        .toList();
  }

  private static int number(Relation relation, String column) {
    return column == null ? 0 : relation.column(column).map(Column::number).orElse(0);
  }

  private static List<Integer> classes(
      CatalogContext context, Relation relation, Index index, OperatorClassOids classes) {
    List<IndexKeys.Attribute> attributes = IndexKeys.of(context, relation, index);
    List<Integer> oids = new ArrayList<>();
    for (Index.Key key : index.keys()) {
      PgType type = attributes.get(oids.size()).type().base();
      oids.add(classes.of(index.method(), type, key.operatorClass()));
    }
    return oids;
  }

  private static List<Integer> collations(CatalogContext context, Relation relation, Index index) {
    return IndexKeys.of(context, relation, index).stream()
        .limit(index.keys().size())
        .map(IndexKeys.Attribute::collation)
        .toList();
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
