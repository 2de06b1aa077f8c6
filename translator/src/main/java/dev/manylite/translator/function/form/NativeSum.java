package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Sum and average of a native numeric column as integer sums of its values times 10^scale, which
 * are exact and SQLite's own: of the upper and of the lower 32 bits, because a sum of values of 15
 * digits may leave 64 bits. A NaN in the column is a text, and texts are greater than all numbers.
 */
public final class NativeSum {
  public static final Signature GREATEST =
      InternalFunction.aggregate("greatest_stored", Types.FLOAT8, "max($1)");
  public static final Signature COUNT =
      InternalFunction.aggregate("count_stored", Types.INT8, "count($1)");

  private NativeSum() {}

  /** The sum of the scaled values' upper bits. */
  public static Signature high(int scale) {
    return InternalFunction.aggregate(
        "high_sum_" + scale, Types.INT8, "sum(" + scaled(scale) + " >> 32)");
  }

  /** The sum of their lower bits. */
  public static Signature low(int scale) {
    return InternalFunction.aggregate(
        "low_sum_" + scale, Types.INT8, "sum(" + scaled(scale) + " & 4294967295)");
  }

  private static String scaled(int scale) {
    return scale == 0
        ? "CAST($1 AS INTEGER)"
        : "CAST(round($1 * 1" + "0".repeat(scale) + ".0) AS INTEGER)";
  }

  private static BigDecimal whole(Object[] arguments, int scale) {
    BigInteger high = BigInteger.valueOf((Long) arguments[0]).shiftLeft(Integer.SIZE);
    return new BigDecimal(high.add(BigInteger.valueOf((Long) arguments[1])), scale);
  }

  /** Over both sums and the greatest value. */
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

  /** Over both sums, the greatest value and the count. */
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
