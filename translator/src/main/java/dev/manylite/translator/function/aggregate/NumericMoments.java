package dev.manylite.translator.function.aggregate;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.aggregate.FloatMoments.Result;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Variance and deviation of exact numbers, as numeric_stddev_internal computes them. */
final class NumericMoments implements Accumulator {
  private final Result result;
  private long count;
  private BigDecimal sum = BigDecimal.ZERO;
  private BigDecimal squares = BigDecimal.ZERO;
  private boolean special;

  NumericMoments(Result result) {
    this.result = result;
  }

  @Override
  public void step(FunctionContext context, Object[] arguments) {
    count++;
    Numeric value =
        arguments[0] instanceof Long whole
            ? Numeric.of(whole.longValue())
            : Numeric.of((String) arguments[0]);
    if (!value.isFinite()) {
      special = true;
      return;
    }
    sum = sum.add(value.decimal());
    squares = squares.add(value.decimal().multiply(value.decimal()));
  }

  @Override
  public Object result(FunctionContext context) {
    boolean sample = result == Result.VAR_SAMP || result == Result.STDDEV_SAMP;
    if (count <= (sample ? 1 : 0)) {
      return null;
    }
    if (special) {
      return Numeric.NAN.toString();
    }
    BigDecimal n = BigDecimal.valueOf(count);
    BigDecimal numerator = n.multiply(squares).subtract(sum.multiply(sum));
    if (numerator.signum() <= 0) {
      return Numeric.ZERO.toString();
    }
    BigDecimal denominator = n.multiply(sample ? n.subtract(BigDecimal.ONE) : n);
    Numeric variance = Numeric.quotient(numerator, denominator);
    boolean root = result == Result.STDDEV_POP || result == Result.STDDEV_SAMP;
    return (root ? Numeric.of(root(variance.decimal())) : variance).toString();
  }

  /** The square root with the value's own scale, half away from zero. */
  private static BigDecimal root(BigDecimal value) {
    int scale = value.scale();
    BigInteger shifted = value.setScale(2 * scale + 2).unscaledValue();
    return new BigDecimal(shifted.sqrt(), scale + 1)
        .setScale(scale, java.math.RoundingMode.HALF_UP);
  }
}
