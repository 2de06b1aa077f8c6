package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;

/** Whether a statement has to do with domains, which few have. */
final class DomainSearch extends StatementRewriter {
  private boolean found;

  boolean found() {
    return found;
  }

  @Override
  BoundExpression rewrite(BoundExpression expression) {
    found |= expression != null && HeldTypes.concern(expression.type());
    return found ? expression : super.rewrite(expression);
  }

  @Override
  BoundFrom rewriteFrom(BoundFrom from) {
    found |= from instanceof BoundFrom.Function function && HeldTypes.concern(function.result());
    return found ? from : super.rewriteFrom(from);
  }
}
