package dev.manylite.translator.function.arithmetic;

/**
 * A sum of two doubles, about 32 digits: {@code high} is the double nearest to it. Arithmetic of
 * Dekker and Knuth.
 */
record DoubleDouble(double high, double low) {
  static final DoubleDouble ONE = new DoubleDouble(1, 0);

  static DoubleDouble of(double value) {
    return new DoubleDouble(value, 0);
  }

  /** The exact sum. */
  static DoubleDouble sum(double a, double b) {
    double high = a + b;
    double part = high - a;
    return new DoubleDouble(high, (a - (high - part)) + (b - part));
  }

  /** The exact product. */
  static DoubleDouble product(double a, double b) {
    double high = a * b;
    return new DoubleDouble(high, Math.fma(a, b, -high));
  }

  DoubleDouble plus(DoubleDouble other) {
    DoubleDouble highs = sum(high, other.high);
    DoubleDouble lows = sum(low, other.low);
    DoubleDouble rest = normal(highs.high, highs.low + lows.high);
    return normal(rest.high, rest.low + lows.low);
  }

  DoubleDouble plus(double other) {
    DoubleDouble highs = sum(high, other);
    return normal(highs.high, highs.low + low);
  }

  DoubleDouble minus(DoubleDouble other) {
    return plus(other.negated());
  }

  DoubleDouble times(DoubleDouble other) {
    DoubleDouble exact = product(high, other.high);
    return normal(exact.high, exact.low + (high * other.low + low * other.high));
  }

  DoubleDouble times(double other) {
    DoubleDouble exact = product(high, other);
    return normal(exact.high, Math.fma(low, other, exact.low));
  }

  DoubleDouble over(DoubleDouble other) {
    double first = high / other.high;
    DoubleDouble rest = minus(other.times(first));
    double second = rest.high / other.high;
    rest = rest.minus(other.times(second));
    return normal(first, second).plus(rest.high / other.high);
  }

  DoubleDouble squareRoot() {
    if (high == 0) {
      return this;
    }
    double root = Math.sqrt(high);
    DoubleDouble rest = minus(product(root, root));
    return normal(root, rest.high / (2 * root));
  }

  DoubleDouble negated() {
    return new DoubleDouble(-high, -low);
  }

  private static DoubleDouble normal(double a, double b) {
    double high = a + b;
    return new DoubleDouble(high, b - (high - a));
  }
}
