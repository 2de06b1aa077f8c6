package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundQuery;

/** Looks for window functions, those of subqueries left aside. */
final class WindowCalls extends ExpressionRewriter {
  private boolean found;

  private WindowCalls() {}

  static boolean in(BoundExpression expression) {
    WindowCalls search = new WindowCalls();
    search.rewrite(expression);
    return search.found;
  }

  @Override
  BoundQuery rewriteQuery(BoundQuery query) {
    return query;
  }

  @Override
  public BoundExpression visitWindow(Window window) {
    found = true;
    return window;
  }
}
