package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.Numeric;

/** {@code width_bucket(operand, low, high, count)}. */
final class WidthBucket implements FunctionSet {
  private static final String INVALID_ARGUMENT = "2201G";

  @Override
  public void define(Definitions d) {
    d.function("width_bucket", FLOAT8, FLOAT8, FLOAT8, INT4)
        .returns(INT4)
        .java(
            (c, a) ->
                of(
                    FloatArithmetic.value(a[0]),
                    FloatArithmetic.value(a[1]),
                    FloatArithmetic.value(a[2]),
                    (Long) a[3]));
    d.function("width_bucket", NUMERIC, NUMERIC, NUMERIC, INT4)
        .returns(INT4)
        .java(
            (c, a) ->
                of(Numerics.value(a[0]), Numerics.value(a[1]), Numerics.value(a[2]), (Long) a[3]));
  }

  private static long of(double operand, double low, double high, long count) {
    boolean nan = Double.isNaN(operand) || Double.isNaN(low) || Double.isNaN(high);
    check(count, nan, Double.isInfinite(low) || Double.isInfinite(high), low == high);
    boolean rising = low < high;
    if (rising ? operand < low : operand > low) {
      return 0;
    }
    if (rising ? operand >= high : operand <= high) {
      return IntegerRange.INT4.check(count + 1);
    }
    // Where the span overflows, PostgreSQL 15 gives what an int of NaN is in C.
    double bucket = count * (operand - low) / (high - low) + 1;
    return bucket <= Integer.MAX_VALUE ? (long) bucket : Integer.MIN_VALUE;
  }

  private static long of(Numeric operand, Numeric low, Numeric high, long count) {
    boolean nan = operand.isNaN() || low.isNaN() || high.isNaN();
    int direction = low.compareTo(high);
    check(count, nan, low.isInfinite() || high.isInfinite(), direction == 0);
    boolean rising = direction < 0;
    int toLow = operand.compareTo(low);
    int toHigh = operand.compareTo(high);
    if (rising ? toLow < 0 : toLow > 0) {
      return 0;
    }
    if (rising ? toHigh >= 0 : toHigh <= 0) {
      return IntegerRange.INT4.check(count + 1);
    }
    Numeric span = high.subtract(low).abs();
    Numeric way = operand.subtract(low).abs();
    // The quotient is rounded, so that what is next to a bound may be counted beyond it.
    return way.multiply(Numeric.of(count))
        .divide(span)
        .add(Numeric.ONE)
        .floor()
        .decimal()
        .longValue();
  }

  private static void check(long count, boolean nan, boolean infinite, boolean empty) {
    if (count <= 0) {
      throw invalid("count must be greater than zero");
    }
    if (nan) {
      throw invalid("operand, lower bound, and upper bound cannot be NaN");
    }
    if (infinite) {
      throw invalid("lower and upper bounds must be finite");
    }
    if (empty) {
      throw invalid("lower bound cannot equal upper bound");
    }
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(INVALID_ARGUMENT, message);
  }
}
