package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.fault.StackDepth;

/**
 * Refuses expressions that are much deeper than SQLite takes (1,000), before they are printed,
 * which takes time by the square of their depth. Changes nothing.
 */
final class BoundedDepth implements Rewrite {
  private static final int DEEPEST = 2_000;

  @Override
  public BoundStatement apply(BoundStatement statement) {
    new Walk().rewrite(statement);
    return statement;
  }

  private static final class Walk extends StatementRewriter {
    private int depth;

    @Override
    BoundExpression rewrite(BoundExpression expression) {
      if (++depth > DEEPEST) {
        throw StackDepth.exceeded();
      }
      super.rewrite(expression);
      depth--;
      return expression;
    }
  }
}
