package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.form.InternalFunction;
import dev.manylite.translator.type.Types;
import java.util.List;

/**
 * One group of all rows that no aggregate makes one → the row of an aggregate.
 *
 * <pre>
 * SELECT 1 FROM t HAVING true
 * SELECT 1 WHERE true
 *
 * SELECT 1 FROM t HAVING min(a) > 0
 * SELECT 1 FROM (SELECT min(a) > 0 AS h FROM t) WHERE h
 * </pre>
 */
final class LoneGroup extends QueryRewrite {
  private static final Signature COUNT =
      InternalFunction.aggregate("count", Types.INT8, "count(*)");

  @Override
  BoundQuery rewrite(BoundQuery query, Sources sources) {
    if (!(query.body() instanceof Select select)
        || !select.grouped()
        || !select.groupBy().isEmpty()
        || select.groupingSets() != null
        || aggregates(query, select)) {
      return query;
    }
    boolean havingAggregates = aggregates(select.having());
    if (!havingAggregates && select.having() != null) {
      // There is a group whatever rows there are; PostgreSQL does not look at them either.
      return Queries.withBody(
          query,
          new Select(
              select.distinct(),
              select.distinctOn(),
              null,
              select.having(),
              false,
              List.of(),
              null,
              null));
    }
    BoundExpression value =
        havingAggregates
            ? select.having()
            : new Aggregate(COUNT, List.of(), false, List.of(), null, Nodes.INT8);
    Select all =
        new Select(false, List.of(), select.from(), select.where(), true, List.of(), null, null);
    OutputColumn column = new OutputColumn("c1", "c1", value);
    BoundQuery one = Queries.plain(all, List.of(column));
    int source = sources.next();
    BoundFrom from = new BoundFrom.Derived(source, one, false);
    Select outer =
        new Select(
            select.distinct(),
            select.distinctOn(),
            from,
            havingAggregates ? Queries.output(source, column) : select.having(),
            false,
            List.of(),
            null,
            null);
    return Queries.withBody(query, outer);
  }

  private static boolean aggregates(BoundQuery query, Select select) {
    Search search = new Search();
    query.columns().forEach(c -> search.rewrite(c.expression()));
    search.rewriteKeys(query.orderBy());
    search.rewriteAll(select.distinctOn());
    return search.found;
  }

  private static boolean aggregates(BoundExpression expression) {
    Search search = new Search();
    search.rewrite(expression);
    return search.found;
  }

  /** Whether there is an aggregate at this query's level. */
  private static final class Search extends ExpressionRewriter {
    private boolean found;

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      return query;
    }

    @Override
    public BoundExpression visitAggregate(Aggregate aggregate) {
      found = true;
      return aggregate;
    }
  }
}
