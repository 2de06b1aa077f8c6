package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import java.math.BigInteger;

/** {@code factorial(n)}. */
final class Factorial implements FunctionSet {
  /** Beyond, the result has more digits than numeric holds. */
  private static final long MAX = 32177;

  @Override
  public void define(Definitions d) {
    d.function("factorial", INT8).returns(NUMERIC).java((c, a) -> of((Long) a[0], c));
  }

  private static String of(long n, FunctionContext context) {
    if (n < 0) {
      throw new SqlFault(
          SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "factorial of a negative number is undefined");
    }
    if (n > MAX) {
      throw new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format");
    }
    BigInteger result = BigInteger.ONE;
    for (long i = 2; i <= n; i++) {
      if (i % 1000 == 0) {
        context.checkCanceled();
      }
      result = result.multiply(BigInteger.valueOf(i));
    }
    return result.toString();
  }
}
