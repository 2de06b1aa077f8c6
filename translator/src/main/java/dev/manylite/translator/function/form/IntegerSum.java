package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigInteger;

/** Sums and averages of integers as numeric, over sums that SQLite has computed. */
public final class IntegerSum {
  public static final Signature SUM =
      InternalFunction.aggregate("integer_sum", Types.INT8, "sum($1)");
  public static final Signature HIGH =
      InternalFunction.aggregate("high_sum", Types.INT8, "sum($1 >> 32)");
  public static final Signature LOW =
      InternalFunction.aggregate("low_sum", Types.INT8, "sum($1 & 4294967295)");

  /** Over {@link #HIGH} and {@link #LOW}. */
  public static final Signature WHOLE =
      InternalFunction.java(
          "pg_integer_sum",
          Types.NUMERIC,
          Volatility.IMMUTABLE,
          true,
          (context, arguments) -> whole(arguments).toString());

  /** Over {@link #HIGH}, {@link #LOW} and the count. */
  public static final Signature WIDE_QUOTIENT =
      InternalFunction.java(
          "pg_bigint_avg",
          Types.NUMERIC,
          Volatility.IMMUTABLE,
          true,
          (context, arguments) -> quotient(Numeric.of(whole(arguments)), arguments[2]));

  /** Over {@link #SUM} and the count. */
  public static final Signature QUOTIENT =
      InternalFunction.java(
          "pg_integer_avg",
          Types.NUMERIC,
          Volatility.IMMUTABLE,
          true,
          (context, arguments) -> quotient(Numeric.of((long) (Long) arguments[0]), arguments[1]));

  private IntegerSum() {}

  private static BigInteger whole(Object[] sums) {
    return BigInteger.valueOf((Long) sums[0]).shiftLeft(32).add(BigInteger.valueOf((Long) sums[1]));
  }

  private static String quotient(Numeric sum, Object count) {
    return sum.divide(Numeric.of((long) (Long) count)).toString();
  }
}
