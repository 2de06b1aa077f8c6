package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Grouping;
import dev.manylite.translator.bound.BoundStatement;

/**
 * GROUPING(…) where all is grouped, i.e. outside grouping sets.
 *
 * <pre>
 * SELECT a, grouping(a) FROM t GROUP BY a
 * SELECT a, 0 FROM t GROUP BY a
 * </pre>
 */
final class PlainGrouping implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter().rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    @Override
    public BoundExpression visitGrouping(Grouping grouping) {
      return new Constant(0L, grouping.type());
    }
  }
}
