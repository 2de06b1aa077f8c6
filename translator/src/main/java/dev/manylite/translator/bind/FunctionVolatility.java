package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.form.ArrayConversion;
import dev.manylite.translator.function.form.TextConversion;

/** What an expression's value depends on (manual, 38.7): that of its most volatile function. */
public final class FunctionVolatility {
  private FunctionVolatility() {}

  public static Volatility of(BoundExpression expression) {
    for (Volatility candidate : new Volatility[] {Volatility.VOLATILE, Volatility.STABLE}) {
      if (BoundTree.contains(expression, node -> own(node) == candidate)) {
        return candidate;
      }
    }
    return Volatility.IMMUTABLE;
  }

  /** Whether it is emitted with a subquery. */
  public static boolean hasSubquery(BoundExpression expression) {
    return BoundTree.hasSubquery(expression);
  }

  private static Volatility own(BoundExpression node) {
    if (node instanceof Cast cast) {
      return conversion(cast);
    }
    Signature function = BoundTree.function(node);
    return function == null ? Volatility.IMMUTABLE : function.volatility();
  }

  private static Volatility conversion(Cast cast) {
    Method method = cast.method();
    if (method instanceof Method.ByFunction function) {
      return function.function().volatility();
    }
    if (method instanceof Method.ByText) {
      return TextConversion.of(cast.operand().type(), cast.type().base()).volatility();
    }
    if (method instanceof Method.Elementwise elementwise) {
      return ArrayConversion.of(elementwise.element(), cast.operand().type(), cast.type())
          .volatility();
    }
    return Volatility.IMMUTABLE;
  }
}
