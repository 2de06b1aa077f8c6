package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import java.util.ArrayList;
import java.util.List;

/**
 * DISTINCT ON → the first of each group by row number (manual, SELECT, DISTINCT clause).
 *
 * <pre>
 * SELECT DISTINCT ON (a) a, b FROM t ORDER BY a, b
 * SELECT a, b FROM (SELECT a, b, row_number() OVER (PARTITION BY a ORDER BY a, b) AS n FROM t)
 *   WHERE n = 1 ORDER BY a, b
 * </pre>
 */
final class DistinctOn implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter(new Sources(statement)).rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    private final Sources sources;

    Rewriter(Sources sources) {
      this.sources = sources;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery written) {
      BoundQuery query = super.rewriteQuery(written);
      if (!(query.body() instanceof Select select) || select.distinctOn().isEmpty()) {
        return query;
      }
      Select all =
          new Select(
              false,
              List.of(),
              select.from(),
              select.where(),
              select.grouped(),
              select.groupBy(),
              select.groupingSets(),
              select.having());
      QueryParts parts = QueryParts.of(Queries.withBody(query, all), sources);
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
  }
}
