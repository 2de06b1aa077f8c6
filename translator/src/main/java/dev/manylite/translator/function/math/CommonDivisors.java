package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigDecimal;
import java.math.BigInteger;

/** {@code gcd} and {@code lcm}. */
final class CommonDivisors implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, INT4, IntegerRange.INT4);
    define(d, INT8, IntegerRange.INT8);
    d.function("gcd", NUMERIC, NUMERIC)
        .returns(NUMERIC)
        .java(Numerics.binary(CommonDivisors::divisor));
    d.function("lcm", NUMERIC, NUMERIC)
        .returns(NUMERIC)
        .java(Numerics.binary(CommonDivisors::multiple));
  }

  private static void define(Definitions d, PgType type, IntegerRange range) {
    d.function("gcd", type, type)
        .returns(type)
        .java((c, a) -> divisor(range, (Long) a[0], (Long) a[1]));
    d.function("lcm", type, type)
        .returns(type)
        .java((c, a) -> multiple(range, (Long) a[0], (Long) a[1]));
  }

  /** Remainders do not overflow; only the last value's sign can. */
  private static long divisor(IntegerRange range, long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return range.abs(x);
  }

  private static long multiple(IntegerRange range, long a, long b) {
    if (a == 0 || b == 0) {
      return 0;
    }
    return range.abs(range.multiply(a / divisor(range, a, b), b));
  }

  private static Numeric divisor(Numeric a, Numeric b) {
    if (!a.isFinite() || !b.isFinite()) {
      return Numeric.NAN;
    }
    int scale = Math.max(a.scale(), b.scale());
    return Numeric.of(new BigDecimal(whole(a, scale).gcd(whole(b, scale)), scale));
  }

  private static Numeric multiple(Numeric a, Numeric b) {
    if (!a.isFinite() || !b.isFinite()) {
      return Numeric.NAN;
    }
    int scale = Math.max(a.scale(), b.scale());
    BigInteger x = whole(a, scale);
    BigInteger y = whole(b, scale);
    BigInteger result =
        x.signum() == 0 || y.signum() == 0 ? BigInteger.ZERO : x.divide(x.gcd(y)).multiply(y);
    return Numeric.of(new BigDecimal(result.abs(), scale));
  }

  private static BigInteger whole(Numeric value, int scale) {
    return value.decimal().setScale(scale).unscaledValue();
  }
}
