package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Roots, exponentials, logarithms and powers of numeric (manual, 9.3), each with PostgreSQL's
 * choice of scale, and computed with enough digits that the last one shown is right.
 */
public final class NumericMath {
  private static final double LN_10 = 2.302585092994046;
  private static final int MAX_RESULT_SCALE = Numeric.MAX_DISPLAY_SCALE * 2;

  /** log10(e), as PostgreSQL spells it where it foretells a result's size. */
  private static final double LOG10_E = 0.434294481903252;

  /** PostgreSQL refuses e to this power and above. */
  private static final int MAX_EXPONENT = MAX_RESULT_SCALE * 3;

  /** Allows for the error of the estimate. */
  private static final double FUZZ = 3.01 / 3;

  private NumericMath() {}

  public static Numeric sqrt(Numeric value) {
    if (!value.isFinite()) {
      if (value == Numeric.NEGATIVE_INFINITY) {
        throw negativeRoot();
      }
      return value;
    }
    BigDecimal x = value.decimal();
    if (x.signum() < 0) {
      throw negativeRoot();
    }
    int weight = Numeric.weight(x);
    int resultWeight = weight >= 0 ? weight * 2 + 1 : 1 - (1 - weight * 4) / 2;
    int scale = bounded(Numeric.MIN_SIGNIFICANT_DIGITS - resultWeight, x.scale());
    BigInteger scaled = x.movePointRight(2 * (scale + 1)).toBigInteger();
    return Numeric.of(
        new BigDecimal(scaled.sqrt(), scale + 1).setScale(scale, RoundingMode.HALF_UP));
  }

  public static Numeric exp(Numeric value) {
    if (!value.isFinite()) {
      return value == Numeric.NEGATIVE_INFINITY ? Numeric.ZERO : value;
    }
    BigDecimal x = value.decimal();
    double magnitude = Math.max(-2000, Math.min(2000, x.doubleValue() * LOG10_E));
    int scale = bounded(Numeric.MIN_SIGNIFICANT_DIGITS - (int) magnitude, x.scale());
    return Numeric.of(expRounded(x, scale));
  }

  public static Numeric ln(Numeric value) {
    if (!value.isFinite()) {
      if (value == Numeric.NEGATIVE_INFINITY) {
        throw logarithmOfNegative();
      }
      return value;
    }
    BigDecimal x = value.decimal();
    refuseNonPositive(x);
    int scale = bounded(Numeric.MIN_SIGNIFICANT_DIGITS - lnWeight(x), x.scale());
    return Numeric.of(
        BigDecimals.ln(x, new MathContext(scale + Math.max(0, lnWeight(x)) + 12))
            .setScale(scale, RoundingMode.HALF_UP));
  }

  /** {@code log(base, value)}. */
  public static Numeric log(Numeric base, Numeric value) {
    if (base.isNaN() || value.isNaN()) {
      return Numeric.NAN;
    }
    boolean finite = base.isFinite() && value.isFinite();
    if (base.signum() < 0 || (value.signum() < 0 && (base.signum() > 0 || !finite))) {
      throw logarithmOfNegative();
    }
    if (base.signum() == 0 || value.signum() == 0) {
      throw logarithmOfZero();
    }
    if (!base.isFinite()) {
      return value.isFinite() ? Numeric.ZERO : Numeric.NAN;
    }
    if (!value.isFinite()) {
      return Numeric.INFINITY;
    }
    BigDecimal b = base.decimal();
    BigDecimal x = value.decimal();
    int baseWeight = lnWeight(b);
    int valueWeight = lnWeight(x);
    int scale =
        bounded(
            Numeric.MIN_SIGNIFICANT_DIGITS - (valueWeight - baseWeight),
            Math.max(b.scale(), x.scale()));
    MathContext precision =
        new MathContext(
            Math.max(20, scale + Math.abs(valueWeight) + 2 * Math.abs(baseWeight) + 20));
    BigDecimal divisor = BigDecimals.ln(b, precision);
    if (divisor.signum() == 0) {
      throw Numeric.divisionByZero();
    }
    return Numeric.of(
        BigDecimals.ln(x, precision)
            .divide(divisor, precision)
            .setScale(scale, RoundingMode.HALF_UP));
  }

  /** {@code log(value)}: to base 10. */
  public static Numeric log10(Numeric value) {
    return log(Numeric.of(10), value);
  }

  public static Numeric power(Numeric base, Numeric exponent) {
    if (!base.isFinite() || !exponent.isFinite()) {
      return powerSpecial(base, exponent);
    }
    BigDecimal b = base.decimal();
    BigDecimal e = exponent.decimal();
    boolean whole = e.signum() == 0 || e.stripTrailingZeros().scale() <= 0;
    if (b.signum() == 0 && e.signum() < 0) {
      throw new SqlFault(
          SqlState.INVALID_ARGUMENT_FOR_POWER, "zero raised to a negative power is undefined");
    }
    if (b.signum() < 0 && !whole) {
      throw complexPower();
    }
    if (whole
        && e.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        && e.compareTo(BigDecimal.valueOf(Integer.MIN_VALUE)) >= 0) {
      return integerPower(b, e.intValue());
    }
    if (b.signum() == 0) {
      return Numeric.of(BigDecimal.ZERO.setScale(Numeric.MIN_SIGNIFICANT_DIGITS));
    }
    return realPower(b, e);
  }

  /** With 16 digits after the point, or as many as the base has. */
  private static Numeric integerPower(BigDecimal base, int exponent) {
    int scale = bounded(Numeric.MIN_SIGNIFICANT_DIGITS, base.scale());
    if (exponent == 0) {
      return Numeric.of(BigDecimal.ONE.setScale(scale));
    }
    if (base.signum() == 0) {
      return Numeric.of(BigDecimal.ZERO.setScale(scale));
    }
    double magnitude = exponent * log10(base.abs());
    if (magnitude > 4 * 32767 + 4) {
      throw Numeric.overflow();
    }
    if (magnitude + 1 < -scale) {
      return Numeric.of(BigDecimal.ZERO.setScale(scale));
    }
    // As many digits as are shown, and some for the error that each multiplication adds.
    MathContext context = new MathContext(Math.max(1, (int) magnitude + scale) + 34);
    BigDecimal result =
        exponent > 0
            ? powerBySquaring(base, exponent, context)
            : BigDecimal.ONE.divide(powerBySquaring(base, -(long) exponent, context), context);
    return Numeric.of(result.setScale(scale, RoundingMode.HALF_UP));
  }

  private static BigDecimal powerBySquaring(BigDecimal base, long exponent, MathContext context) {
    BigDecimal result = BigDecimal.ONE;
    BigDecimal square = base;
    for (long rest = exponent; rest > 0; rest >>= 1) {
      if ((rest & 1) == 1) {
        result = result.multiply(square, context);
      }
      if (rest > 1) {
        square = square.multiply(square, context);
      }
    }
    return result;
  }

  private static Numeric realPower(BigDecimal base, BigDecimal exponent) {
    boolean negative = base.signum() < 0 && exponent.toBigInteger().testBit(0);
    BigDecimal magnitude = base.abs();
    // PostgreSQL foretells the size from eight digits of the logarithm; so must we, for its scale.
    int estimateScale = Math.max(0, 8 - lnWeight(magnitude));
    double estimate =
        BigDecimals.ln(magnitude, new MathContext(30 + estimateScale))
            .setScale(estimateScale, RoundingMode.HALF_UP)
            .multiply(exponent)
            .setScale(estimateScale, RoundingMode.HALF_UP)
            .doubleValue();
    if (Math.abs(estimate) > MAX_EXPONENT * FUZZ) {
      if (estimate > 0) {
        throw Numeric.overflow();
      }
      return Numeric.of(BigDecimal.ZERO.setScale(Numeric.MAX_DISPLAY_SCALE));
    }
    estimate *= LOG10_E;
    double clamped = Math.max(-MAX_RESULT_SCALE, Math.min(MAX_RESULT_SCALE, estimate));
    int scale =
        bounded(
            Numeric.MIN_SIGNIFICANT_DIGITS - (int) clamped,
            Math.max(base.scale(), exponent.scale()));
    if (estimate < -scale - 2) {
      return Numeric.of(BigDecimal.ZERO.setScale(scale));
    }
    int precision = scale + (int) Math.max(0, estimate) + exponent.precision() + 24;
    MathContext context = new MathContext(precision);
    BigDecimal product = BigDecimals.ln(magnitude, context).multiply(exponent, context);
    BigDecimal result = expRounded(product, scale);
    return Numeric.of(negative ? result.negate() : result);
  }

  /** POSIX's pow() for NaN and infinities. */
  private static Numeric powerSpecial(Numeric base, Numeric exponent) {
    if (base.isNaN()) {
      return exponent.isFinite() && exponent.signum() == 0 ? Numeric.ONE : Numeric.NAN;
    }
    if (exponent.isNaN()) {
      return base.compareTo(Numeric.ONE) == 0 ? Numeric.ONE : Numeric.NAN;
    }
    if (base.signum() == 0 && exponent.signum() < 0) {
      throw new SqlFault(
          SqlState.INVALID_ARGUMENT_FOR_POWER, "zero raised to a negative power is undefined");
    }
    boolean whole = exponent.isInfinite() || exponent.minimalScale() == 0;
    if (base.signum() < 0 && !whole) {
      throw complexPower();
    }
    if (base.compareTo(Numeric.ONE) == 0 || (exponent.isFinite() && exponent.signum() == 0)) {
      return Numeric.ONE;
    }
    if (base.isFinite() && base.signum() == 0) {
      return Numeric.ZERO;
    }
    if (exponent.isInfinite()) {
      int size = base.abs().compareTo(Numeric.ONE);
      if (size == 0) {
        return Numeric.ONE;
      }
      return size > 0 == exponent.signum() > 0 ? Numeric.INFINITY : Numeric.ZERO;
    }
    if (exponent.signum() < 0) {
      return Numeric.ZERO;
    }
    boolean odd = exponent.decimal().toBigInteger().testBit(0);
    return base == Numeric.NEGATIVE_INFINITY && odd ? Numeric.NEGATIVE_INFINITY : Numeric.INFINITY;
  }

  private static BigDecimal expRounded(BigDecimal x, int scale) {
    double magnitude = x.doubleValue();
    double digits = magnitude / LN_10;
    if (magnitude >= MAX_EXPONENT) {
      throw Numeric.overflow();
    }
    if (magnitude <= -MAX_EXPONENT || digits < -scale - 2) {
      return BigDecimal.ZERO.setScale(scale);
    }
    int precision = (int) Math.max(2, digits + scale + 2) + 12;
    return BigDecimals.exp(x, new MathContext(precision)).setScale(scale, RoundingMode.HALF_UP);
  }

  private static double log10(BigDecimal positive) {
    int exponent = positive.precision() - positive.scale() - 1;
    double mantissa = positive.round(new MathContext(17)).movePointLeft(exponent).doubleValue();
    return exponent + Math.log10(mantissa);
  }

  /** The decimal weight of ln(x), as PostgreSQL estimates it to choose a scale. */
  private static int lnWeight(BigDecimal x) {
    if (x.signum() <= 0) {
      return 0;
    }
    if (x.compareTo(new BigDecimal("0.9")) >= 0 && x.compareTo(new BigDecimal("1.1")) <= 0) {
      BigDecimal off = x.subtract(BigDecimal.ONE);
      if (off.signum() == 0) {
        return 0;
      }
      // Near 1, ln(x) is about x - 1, whose leading base-10000 digit gives the weight.
      int weight = Numeric.weight(off);
      int leading = off.unscaledValue().abs().toString().length() - off.scale() - 1 - weight * 4;
      return weight * 4 + leading;
    }
    double ln = log10(x) * LN_10;
    return (int) Math.log10(Math.abs(ln));
  }

  private static int bounded(int scale, int least) {
    return Math.min(Numeric.MAX_DISPLAY_SCALE, Math.max(0, Math.max(scale, least)));
  }

  private static void refuseNonPositive(BigDecimal x) {
    if (x.signum() < 0) {
      throw logarithmOfNegative();
    }
    if (x.signum() == 0) {
      throw logarithmOfZero();
    }
  }

  private static SqlFault negativeRoot() {
    return new SqlFault(
        SqlState.INVALID_ARGUMENT_FOR_POWER, "cannot take square root of a negative number");
  }

  private static SqlFault complexPower() {
    return new SqlFault(
        SqlState.INVALID_ARGUMENT_FOR_POWER,
        "a negative number raised to a non-integer power yields a complex result");
  }

  private static SqlFault logarithmOfZero() {
    return new SqlFault(SqlState.INVALID_ARGUMENT_FOR_LOGARITHM, "cannot take logarithm of zero");
  }

  private static SqlFault logarithmOfNegative() {
    return new SqlFault(
        SqlState.INVALID_ARGUMENT_FOR_LOGARITHM, "cannot take logarithm of a negative number");
  }
}
