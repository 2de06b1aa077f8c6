package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Comparison.Operator;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.function.form.RowLimit;
import java.util.List;

/**
 * FETCH FIRST n ROWS WITH TIES → those whose rank is within n.
 *
 * <pre>
 * SELECT a FROM t ORDER BY a OFFSET 1 FETCH FIRST 2 ROWS WITH TIES
 * SELECT a FROM (SELECT a, row_number() OVER (ORDER BY a) AS n, rank() OVER (ORDER BY a) AS r FROM t)
 *   WHERE n > 1 AND r <= 1 + 2 AND 2 > 0 ORDER BY a
 * </pre>
 */
final class WithTies extends QueryRewrite {
  @Override
  BoundQuery rewrite(BoundQuery query, Sources sources) {
    if (!query.withTies()) {
      return query;
    }
    QueryParts parts = QueryParts.of(query, sources);
    BoundExpression number =
        parts.add(Nodes.window(Nodes.ROW_NUMBER, List.of(), parts.innerKeys()));
    BoundExpression rank = parts.add(Nodes.window(Nodes.RANK, List.of(), parts.innerKeys()));
    BoundExpression limit = new Call(RowLimit.LIMIT, List.of(query.limit()), Nodes.INT8);
    BoundExpression last = limit;
    BoundExpression skipped = null;
    if (query.offset() != null) {
      BoundExpression offset = new Call(RowLimit.OFFSET, List.of(query.offset()), Nodes.INT8);
      last = Nodes.plus(offset, limit);
      skipped = Nodes.compare(Operator.GREATER, number, offset);
    }
    BoundExpression within =
        Nodes.and(
            Nodes.compare(Operator.LESS_OR_EQUAL, rank, last),
            Nodes.compare(Operator.GREATER, limit, Nodes.integer(0)));
    if (!(query.limit() instanceof Constant constant) || constant.value() == null) {
      // One that turns out to be null is none, which is told by -1.
      BoundExpression none = Nodes.compare(Operator.LESS, limit, Nodes.integer(0));
      within = new Logical(false, List.of(none, within), Nodes.BOOL);
    }
    BoundExpression where = Nodes.and(skipped, within);
    return parts.around(query, parts.select(), where, null, null, false);
  }
}
