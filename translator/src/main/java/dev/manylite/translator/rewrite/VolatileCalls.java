package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.function.Signature.Volatility;

/** Looks for calls of volatile functions (manual, 38.7), in subqueries too. */
final class VolatileCalls extends StatementRewriter {
  private boolean found;

  private VolatileCalls() {}

  static boolean in(BoundExpression expression) {
    VolatileCalls search = new VolatileCalls();
    search.rewrite(expression);
    return search.found;
  }

  @Override
  public BoundExpression visitCall(Call call) {
    found |= call.function().volatility() == Volatility.VOLATILE;
    return super.visitCall(call);
  }
}
