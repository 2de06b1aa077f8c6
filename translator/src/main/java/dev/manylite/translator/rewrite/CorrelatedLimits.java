package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Comparison.Operator;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.function.form.RowLimit;
import java.util.List;

/**
 * LIMIT and OFFSET that read a column of an outer query, which SQLite's can't → the rows' numbers.
 *
 * <pre>
 * SELECT (SELECT a FROM t ORDER BY a LIMIT 1 OFFSET s.n) FROM s
 * SELECT (SELECT a FROM (SELECT a, row_number() OVER (ORDER BY a) AS n FROM t) q
 *         WHERE q.n > s.n AND q.n <= s.n + 1 ORDER BY a) FROM s
 * </pre>
 */
final class CorrelatedLimits extends QueryRewrite {
  @Override
  BoundQuery rewrite(BoundQuery query, Sources sources) {
    if (!SourcesRead.of(query.limit()).readsOthers()
        && !SourcesRead.of(query.offset()).readsOthers()) {
      return query;
    }
    QueryParts parts = QueryParts.of(query, sources);
    BoundExpression number =
        parts.add(Nodes.window(Nodes.ROW_NUMBER, List.of(), parts.innerKeys()));
    BoundExpression skipped =
        query.offset() == null
            ? Nodes.integer(0)
            : new Call(RowLimit.OFFSET, List.of(query.offset()), Nodes.INT8);
    BoundExpression where = Nodes.compare(Operator.GREATER, number, skipped);
    if (query.limit() != null) {
      BoundExpression limit = new Call(RowLimit.LIMIT, List.of(query.limit()), Nodes.INT8);
      BoundExpression within =
          Nodes.compare(Operator.LESS_OR_EQUAL, number, Nodes.plus(skipped, limit));
      BoundExpression unlimited = Nodes.compare(Operator.LESS, limit, Nodes.integer(0));
      where = Nodes.and(where, new Logical(false, List.of(unlimited, within), Nodes.BOOL));
    }
    return parts.around(query, parts.select(), where, null, null, false);
  }
}
