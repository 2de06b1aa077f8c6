package dev.manylite.translator.function.form;

import dev.manylite.translator.type.value.Numeric;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * numeric(p ≤ 15, s) as SQLite INTEGER or REAL: the double nearest to the decimal, which up to 15
 * digits no other decimal shares; NaN is the text {@code NaN}.
 */
public final class NativeNumbers {
  /** Up to here every integer is a double, and multiplying by a power of ten rounds to it. */
  private static final double EXACT = 1e15;

  private NativeNumbers() {}

  static Object load(Object stored, int scale) {
    if (stored instanceof Long whole) {
      return scale == 0
          ? whole.toString()
          : BigDecimal.valueOf(whole).setScale(scale).toPlainString();
    }
    if (stored instanceof Double number && !number.isInfinite()) {
      return decimal(number, scale).toPlainString();
    }
    return stored instanceof Double number
        ? Numeric.of(number.doubleValue()).toString()
        : stored.toString();
  }

  private static BigDecimal decimal(double number, int scale) {
    double scaled = number * Math.pow(10, scale);
    if (Math.abs(scaled) < EXACT) {
      return BigDecimal.valueOf(Math.round(scaled), scale);
    }
    return new BigDecimal(number).setScale(scale, RoundingMode.HALF_UP);
  }

  /** A numeric's runtime value → what is stored. */
  static Object store(Object runtime, int scale) {
    Numeric value = Numeric.of((String) runtime);
    if (!value.isFinite()) {
      return value.isNaN() ? "NaN" : value.toDouble();
    }
    return nearest(value.decimal().setScale(scale, RoundingMode.HALF_UP));
  }

  /**
   * What compares with the stored values of {@code scale} as {@code runtime} does: the value itself
   * where it is one of them, else one between its neighbours.
   */
  static Object key(Object runtime, int scale) {
    Numeric value = Numeric.of((String) runtime);
    if (!value.isFinite()) {
      return value.isNaN() ? "NaN" : value.toDouble();
    }
    BigDecimal below = value.decimal().setScale(scale, RoundingMode.FLOOR);
    if (below.compareTo(value.decimal()) == 0) {
      return nearest(below);
    }
    BigDecimal half = BigDecimal.valueOf(5, scale + 1);
    return below.add(half).doubleValue();
  }

  private static Object nearest(BigDecimal decimal) {
    BigDecimal whole = decimal.stripTrailingZeros();
    if (whole.scale() <= 0 && whole.precision() - whole.scale() <= 18) {
      return whole.longValueExact();
    }
    return decimal.doubleValue();
  }
}
