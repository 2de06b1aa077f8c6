package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.VOID;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;

/** {@code random()}, {@code setseed(seed)}. */
final class RandomNumbers implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("random").returns(FLOAT8).isVolatile().java((c, a) -> numbers(c).next());
    d.function("setseed", FLOAT8)
        .returns(VOID)
        .isVolatile()
        .java((c, a) -> seed(numbers(c), FloatArithmetic.value(a[0])));
  }

  private static SessionRandom numbers(FunctionContext context) {
    return context.service(SessionRandom.class);
  }

  private static Object seed(SessionRandom numbers, double seed) {
    if (!(seed >= -1 && seed <= 1)) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "setseed parameter " + printed(seed) + " is out of allowed range [-1,1]");
    }
    numbers.seed(seed);
    return "";
  }

  /** As C's %g. */
  private static String printed(double seed) {
    if (Double.isNaN(seed) || Double.isInfinite(seed)) {
      return Double.toString(seed);
    }
    return new java.math.BigDecimal(seed)
        .round(new java.math.MathContext(6, java.math.RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }
}
