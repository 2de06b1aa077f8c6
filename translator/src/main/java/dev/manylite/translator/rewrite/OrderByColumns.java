package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.SortKey;
import java.util.ArrayList;
import java.util.List;

/**
 * ORDER BY an output column that is a table's column orders by the table's column, of which more is
 * known: its form, and whether it can be NULL.
 *
 * <pre>
 * SELECT a FROM t ORDER BY 1
 * SELECT a FROM t ORDER BY t.a
 * </pre>
 */
final class OrderByColumns implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    BoundQuery rewriteQuery(BoundQuery written) {
      BoundQuery query = super.rewriteQuery(written);
      if (!(query.body() instanceof Select select) || select.distinct()) {
        return query;
      }
      List<SortKey> keys = new ArrayList<>();
      for (SortKey key : query.orderBy()) {
        BoundExpression expression = key.expression();
        if (expression instanceof OutputReference reference) {
          BoundExpression output = query.columns().get(reference.ordinal() - 1).expression();
          expression = output instanceof ColumnValue ? output : expression;
        }
        keys.add(new SortKey(expression, key.descending(), key.nullsFirst()));
      }
      return Queries.withOrder(query, keys);
    }
  }
}
