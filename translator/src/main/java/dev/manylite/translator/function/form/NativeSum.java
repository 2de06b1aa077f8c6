package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigDecimal;

/**
 * Sum and average of a native numeric column as an integer sum of its values times 10^scale, which
 * is exact and SQLite's own. A NaN in the column is a text, and texts are greater than all numbers.
 */
public final class NativeSum {
  public static final Signature GREATEST =
      InternalFunction.aggregate("greatest_stored", Types.FLOAT8, "max($1)");
  public static final Signature COUNT =
      InternalFunction.aggregate("count_stored", Types.INT8, "count($1)");

  private NativeSum() {}

  /** The sum of the scaled values. */
  public static Signature scaled(int scale) {
    String template =
        scale == 0
            ? "sum(CAST($1 AS INTEGER))"
            : "sum(CAST(round($1 * 1" + "0".repeat(scale) + ".0) AS INTEGER))";
    return InternalFunction.aggregate("scaled_sum_" + scale, Types.INT8, template);
  }

  /** Over the scaled sum and the greatest value. */
  public static Signature sum(int scale) {
    return InternalFunction.java(
        "pg_native_sum_" + scale,
        Types.NUMERIC,
        Volatility.IMMUTABLE,
        true,
        (context, arguments) ->
            arguments[1] instanceof String special
                ? special
                : BigDecimal.valueOf((Long) arguments[0], scale).toPlainString());
  }

  /** Over the scaled sum, the greatest value and the count. */
  public static Signature average(int scale) {
    return InternalFunction.java(
        "pg_native_avg_" + scale,
        Types.NUMERIC,
        Volatility.IMMUTABLE,
        true,
        (context, arguments) ->
            arguments[1] instanceof String special
                ? special
                : Numeric.of(BigDecimal.valueOf((Long) arguments[0], scale))
                    .divide(Numeric.of((long) (Long) arguments[2]))
                    .toString());
  }
}
