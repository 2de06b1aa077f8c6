package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * DISTINCT ON → the first of each group by row number (manual, SELECT, DISTINCT clause).
 *
 * <pre>
 * SELECT DISTINCT ON (a) a, b FROM t ORDER BY a, b
 * SELECT a, b FROM (SELECT a, b, row_number() OVER (PARTITION BY a ORDER BY a, b) AS n FROM t)
 *   WHERE n = 1 ORDER BY a, b
 * </pre>
 */
final class DistinctOn extends QueryRewrite {
  @Override
  BoundQuery rewrite(BoundQuery query, Sources sources) {
    if (!(query.body() instanceof Select select) || select.distinctOn().isEmpty()) {
      return query;
    }
    return numbersWindows(query, select)
        ? numbered(windowsFirst(query, select, sources.next()), sources)
        : numbered(query, sources);
  }

  private static BoundQuery numbered(BoundQuery query, Sources sources) {
    Select select = (Select) query.body();
    QueryParts parts = QueryParts.of(Queries.withBody(query, withoutDistinct(select)), sources);
    List<BoundExpression> groups = new ArrayList<>();
    select.distinctOn().forEach(e -> groups.add(parts.resolve(e)));
    BoundExpression number = parts.add(Nodes.window(Nodes.ROW_NUMBER, groups, parts.innerKeys()));
    return parts.around(
        query,
        parts.select(),
        Nodes.compare(Comparison.Operator.EQUAL, number, Nodes.integer(1)),
        query.limit(),
        query.offset(),
        query.withTies());
  }

  /** Whether the row number would be counted over the value of a window function. */
  private static boolean numbersWindows(BoundQuery query, Select select) {
    return Stream.concat(
            select.distinctOn().stream(), query.orderBy().stream().map(SortKey::expression))
        .anyMatch(e -> QueryParts.readsWindow(query, e));
  }

  /** The query over a derived table that computes all of its columns and keys. */
  private static BoundQuery windowsFirst(BoundQuery query, Select select, int source) {
    DerivedColumns derived = new DerivedColumns(source, query.columns());
    List<BoundExpression> groups = select.distinctOn().stream().map(derived::of).toList();
    List<SortKey> keys = derived.keys(query.orderBy());
    return new BoundQuery(
        query.with(),
        query.recursive(),
        derived.over(withoutDistinct(select), groups),
        Queries.outputs(source, query.columns()),
        keys,
        query.limit(),
        query.offset(),
        query.withTies());
  }

  private static Select withoutDistinct(Select select) {
    return new Select(
        false,
        List.of(),
        select.from(),
        select.where(),
        select.grouped(),
        select.groupBy(),
        select.groupingSets(),
        select.having());
  }
}
