package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Sum and average of a native numeric column, exact, from sums of SQLite's own: the total of the
 * numbers, which is off by less than a rounding error for each row, and the sum of the lower 32
 * bits of each number times 10^scale, which tells the last digits. A NaN in the column is a text,
 * and texts are greater than all numbers.
 */
public final class NativeSum {
  public static final Signature GREATEST =
      InternalFunction.aggregate("greatest_stored", Types.FLOAT8, "max($1)");
  public static final Signature COUNT =
      InternalFunction.aggregate("count_stored", Types.INT8, "count($1)");

  public static final Signature TOTAL =
      InternalFunction.aggregate("total_stored", Types.FLOAT8, "total($1)");

  private static final BigDecimal WORD = new BigDecimal(BigInteger.ONE.shiftLeft(Integer.SIZE));

  /** 2^52 + 2^51: a smaller number that is added to it is rounded to a whole number. */
  private static final String TO_WHOLE = "6755399441055744.0";

  private NativeSum() {}

  /** The sum of the scaled values' lower 32 bits; null for no values. */
  public static Signature low(int scale) {
    String scaled = "$1 * 1" + "0".repeat(scale) + ".0 + " + TO_WHOLE;
    return InternalFunction.aggregate(
        "low_sum_" + scale, Types.INT8, "sum((" + scaled + ") & 4294967295)");
  }

  /** The multiple of 10^-scale nearest to the total that has these lower bits. */
  private static BigDecimal whole(Object[] arguments, int scale) {
    BigDecimal low = new BigDecimal(BigInteger.valueOf((Long) arguments[1]));
    BigInteger high =
        new BigDecimal((Double) arguments[0])
            .scaleByPowerOfTen(scale)
            .subtract(low)
            .divide(WORD)
            .setScale(0, RoundingMode.HALF_EVEN)
            .unscaledValue();
    return new BigDecimal(high.multiply(WORD.unscaledValue()).add(low.toBigInteger()), scale);
  }

  /** Over the total, the lower bits' sum and the greatest value. */
  public static Signature sum(int scale) {
    return InternalFunction.java(
        "pg_native_sum_" + scale,
        Types.NUMERIC,
        Volatility.IMMUTABLE,
        true,
        (context, arguments) ->
            arguments[2] instanceof String special
                ? special
                : whole(arguments, scale).toPlainString());
  }

  /** Over the total, the lower bits' sum, the greatest value and the count. */
  public static Signature average(int scale) {
    return InternalFunction.java(
        "pg_native_avg_" + scale,
        Types.NUMERIC,
        Volatility.IMMUTABLE,
        true,
        (context, arguments) ->
            arguments[2] instanceof String special
                ? special
                : Numeric.of(whole(arguments, scale))
                    .divide(Numeric.of((long) (Long) arguments[3]))
                    .toString());
  }
}
