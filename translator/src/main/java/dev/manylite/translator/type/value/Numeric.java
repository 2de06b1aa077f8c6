package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A numeric value (manual, 8.1.2): a decimal with its display scale, or NaN, or an infinity.
 * Results have the display scale that PostgreSQL gives them, so that {@link #toString} prints what
 * PostgreSQL prints. Roots, powers and logarithms are in {@link NumericMath}. Immutable.
 */
public final class Numeric implements Comparable<Numeric> {
  /** The most digits after the point, and before it, that PostgreSQL can hold (manual, 8.1.2). */
  private static final int LARGEST_SCALE = 16383;

  private static final int LARGEST_WEIGHT = 131072;

  public static final Numeric NAN = new Numeric("NaN");
  public static final Numeric INFINITY = new Numeric("Infinity");
  public static final Numeric NEGATIVE_INFINITY = new Numeric("-Infinity");
  public static final Numeric ZERO = new Numeric(BigDecimal.ZERO);
  public static final Numeric ONE = new Numeric(BigDecimal.ONE);

  /** NUMERIC_MAX_DISPLAY_SCALE: what a computed result shows at most. */
  static final int MAX_DISPLAY_SCALE = 1000;

  /** NUMERIC_MIN_SIG_DIGITS: what a quotient or root shows at least. */
  static final int MIN_SIGNIFICANT_DIGITS = 16;

  /** The most digits before the decimal point. */
  private static final int MAX_INTEGER_DIGITS = 131072;

  /** The most digits after it. */
  static final int MAX_SCALE = 16383;

  private static final BigDecimal LONG_MIN = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  /** Null for NaN and the infinities. */
  private final BigDecimal decimal;

  /** The spelling of NaN and the infinities, else null. */
  private final String special;

  private Numeric(BigDecimal decimal) {
    this.decimal = decimal;
    this.special = null;
  }

  private Numeric(String special) {
    this.decimal = null;
    this.special = special;
  }

  /**
   * @throws SqlFault 22003 for more digits than numeric holds
   */
  public static Numeric of(BigDecimal value) {
    // Before the digits are written out, which for 1e9999999 would take forever.
    if ((long) value.precision() - value.scale() > MAX_INTEGER_DIGITS && value.signum() != 0) {
      throw overflow();
    }
    BigDecimal shown = value.scale() < 0 ? value.setScale(0) : value;
    if (shown.scale() > MAX_SCALE) {
      shown = shown.setScale(MAX_SCALE, RoundingMode.HALF_UP);
    }
    return new Numeric(shown);
  }

  public static Numeric of(BigInteger value) {
    return of(new BigDecimal(value));
  }

  public static Numeric of(long value) {
    return new Numeric(BigDecimal.valueOf(value));
  }

  /** A runtime value's spelling → value. For what a user typed see {@link NumericText#parse}. */
  public static Numeric of(String runtime) {
    char first = runtime.charAt(0);
    if (first <= '9' && (first != '-' || runtime.charAt(1) != 'I')) {
      return new Numeric(new BigDecimal(runtime));
    }
    return switch (runtime) {
      case "NaN" -> NAN;
      case "Infinity" -> INFINITY;
      default -> NEGATIVE_INFINITY;
    };
  }

  /** The cast from double precision: 15 significant digits. */
  public static Numeric of(double value) {
    return of(value, 15);
  }

  /** The cast from real: 6 significant digits. */
  public static Numeric of(float value) {
    return of(value, 6);
  }

  private static Numeric of(double value, int digits) {
    if (Double.isNaN(value)) {
      return NAN;
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? INFINITY : NEGATIVE_INFINITY;
    }
    return of(new BigDecimal(Floats.withDigits(value, digits)));
  }

  public boolean isNaN() {
    return this == NAN;
  }

  public boolean isInfinite() {
    return this == INFINITY || this == NEGATIVE_INFINITY;
  }

  public boolean isFinite() {
    return decimal != null;
  }

  /** −1, 0, 1; 1 for NaN, which sorts above everything. */
  public int signum() {
    return decimal != null ? decimal.signum() : this == NEGATIVE_INFINITY ? -1 : 1;
  }

  /** The value; only where {@link #isFinite}. */
  public BigDecimal decimal() {
    return decimal;
  }

  /** Digits shown after the point; 0 for NaN and the infinities. */
  public int scale() {
    return decimal == null ? 0 : decimal.scale();
  }

  public Numeric add(Numeric other) {
    if (isFinite() && other.isFinite()) {
      return of(decimal.add(other.decimal));
    }
    if (isNaN() || other.isNaN()) {
      return NAN;
    }
    if (isInfinite()) {
      return other.isInfinite() && other != this ? NAN : this;
    }
    return other;
  }

  public Numeric subtract(Numeric other) {
    if (isFinite() && other.isFinite()) {
      return of(decimal.subtract(other.decimal));
    }
    return add(other.negate());
  }

  public Numeric multiply(Numeric other) {
    if (isFinite() && other.isFinite()) {
      return of(decimal.multiply(other.decimal));
    }
    if (isNaN() || other.isNaN()) {
      return NAN;
    }
    return infinity(signum() * other.signum());
  }

  /**
   * The quotient with the scale that PostgreSQL selects: at least 16 significant digits.
   *
   * @throws SqlFault 22012
   */
  public Numeric divide(Numeric other) {
    if (isFinite() && other.isFinite()) {
      refuseZero(other);
      return quotient(decimal, other.decimal);
    }
    return divideSpecial(other);
  }

  /** As {@link #divide}, of what may have more digits than a numeric. */
  public static Numeric quotient(BigDecimal dividend, BigDecimal divisor) {
    return of(dividend.divide(divisor, quotientScale(dividend, divisor), RoundingMode.HALF_UP));
  }

  /** {@code div(a, b)}: the quotient's integer part. */
  public Numeric divideToInteger(Numeric other) {
    if (isFinite() && other.isFinite()) {
      refuseZero(other);
      return of(decimal.divideToIntegralValue(other.decimal).setScale(0, RoundingMode.DOWN));
    }
    return divideSpecial(other);
  }

  private Numeric divideSpecial(Numeric other) {
    if (isNaN() || other.isNaN()) {
      return NAN;
    }
    if (isInfinite()) {
      if (other.isInfinite()) {
        return NAN;
      }
      refuseZero(other);
      return infinity(signum() * other.signum());
    }
    return ZERO;
  }

  /** {@code a % b}; takes the sign of the dividend. */
  public Numeric remainder(Numeric other) {
    if (isFinite() && other.isFinite()) {
      refuseZero(other);
      int scale = Math.max(decimal.scale(), other.decimal.scale());
      return of(decimal.remainder(other.decimal).setScale(scale));
    }
    if (isNaN() || other.isNaN()) {
      return NAN;
    }
    if (isInfinite()) {
      refuseZero(other);
      return NAN;
    }
    return this;
  }

  public Numeric negate() {
    if (decimal != null) {
      return new Numeric(decimal.negate());
    }
    return isNaN() ? this : infinity(-signum());
  }

  public Numeric abs() {
    return signum() < 0 ? negate() : this;
  }

  /** Half away from zero; a negative scale rounds before the point. */
  public Numeric round(int scale) {
    return rescale(scale, RoundingMode.HALF_UP);
  }

  /** Toward zero; a negative scale cuts before the point. */
  public Numeric truncate(int scale) {
    return rescale(scale, RoundingMode.DOWN);
  }

  public Numeric ceiling() {
    return rescale(0, RoundingMode.CEILING);
  }

  public Numeric floor() {
    return rescale(0, RoundingMode.FLOOR);
  }

  private Numeric rescale(int scale, RoundingMode mode) {
    if (decimal == null) {
      return this;
    }
    int bounded = Math.max(-LARGEST_WEIGHT, Math.min(scale, LARGEST_SCALE));
    return of(decimal.setScale(bounded, mode));
  }

  /** {@code min_scale}: the digits after the point that are needed. */
  public int minimalScale() {
    return decimal == null || decimal.signum() == 0
        ? 0
        : Math.max(0, decimal.stripTrailingZeros().scale());
  }

  /** {@code trim_scale}. */
  public Numeric trimScale() {
    return decimal == null ? this : new Numeric(decimal.setScale(minimalScale()));
  }

  /**
   * Rounded half away from zero, as the casts to integers do.
   *
   * @param sqlName the integer type's name in the message
   * @throws SqlFault 22003 beyond bigint, 0A000 for NaN and the infinities
   */
  public long toLong(String sqlName) {
    if (decimal == null) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "cannot convert " + (isNaN() ? "NaN" : "infinity") + " to " + sqlName);
    }
    BigDecimal whole = decimal.setScale(0, RoundingMode.HALF_UP);
    if (whole.compareTo(LONG_MIN) < 0 || whole.compareTo(LONG_MAX) > 0) {
      throw new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, sqlName + " out of range");
    }
    return whole.longValue();
  }

  /**
   * The nearest double.
   *
   * @throws SqlFault 22003 where there is none
   */
  public double toDouble() {
    if (decimal == null) {
      return isNaN() ? Double.NaN : signum() * Double.POSITIVE_INFINITY;
    }
    double value = decimal.doubleValue();
    if (Double.isInfinite(value) || (value == 0 && decimal.signum() != 0)) {
      throw Floats.outOfRange(toString(), "double precision");
    }
    return value;
  }

  /** PostgreSQL's order: NaN equals itself and is above Infinity; display scale does not count. */
  @Override
  public int compareTo(Numeric other) {
    if (decimal != null && other.decimal != null) {
      return decimal.compareTo(other.decimal);
    }
    return Integer.compare(rank(), other.rank());
  }

  private int rank() {
    return isNaN() ? 2 : isInfinite() ? signum() : 0;
  }

  /** As {@link #compareTo}: 1.0 equals 1.00. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Numeric numeric && compareTo(numeric) == 0;
  }

  @Override
  public int hashCode() {
    return decimal == null ? special.hashCode() : decimal.stripTrailingZeros().hashCode();
  }

  /** The runtime value: canonical, with its display scale, without exponent. */
  @Override
  public String toString() {
    return decimal == null ? special : decimal.toPlainString();
  }

  static SqlFault overflow() {
    return new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "value overflows numeric format");
  }

  static SqlFault divisionByZero() {
    return new SqlFault(SqlState.DIVISION_BY_ZERO, "division by zero");
  }

  private static void refuseZero(Numeric divisor) {
    if (divisor.isFinite() && divisor.signum() == 0) {
      throw divisionByZero();
    }
  }

  private static Numeric infinity(int sign) {
    return sign == 0 ? NAN : sign > 0 ? INFINITY : NEGATIVE_INFINITY;
  }

  /**
   * PostgreSQL computes in base 10000 and chooses a quotient's scale from the operands' leading
   * base-10000 digits; to print the same digits the choice must be the same.
   */
  private static int quotientScale(BigDecimal dividend, BigDecimal divisor) {
    int weight = weight(dividend) - weight(divisor);
    if (leadingDigit(dividend) <= leadingDigit(divisor)) {
      weight--;
    }
    int scale = MIN_SIGNIFICANT_DIGITS - weight * 4;
    return Math.min(
        MAX_DISPLAY_SCALE,
        Math.max(0, Math.max(scale, Math.max(dividend.scale(), divisor.scale()))));
  }

  /** The power of 10000 of the leading base-10000 digit. */
  static int weight(BigDecimal value) {
    return value.signum() == 0 ? 0 : Math.floorDiv(value.precision() - value.scale() - 1, 4);
  }

  private static int leadingDigit(BigDecimal value) {
    if (value.signum() == 0) {
      return 0;
    }
    int width = Math.floorMod(value.precision() - value.scale() - 1, 4) + 1;
    return value
        .unscaledValue()
        .abs()
        .multiply(BigInteger.TEN.pow(Math.max(0, width - value.precision())))
        .divide(BigInteger.TEN.pow(Math.max(0, value.precision() - width)))
        .intValue();
  }
}
