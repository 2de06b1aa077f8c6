package dev.manylite.translator.function.formatting;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Scientific notation: EEEE. */
final class Exponents {
  private Exponents() {}

  /** C's {@code %.*e}: the double's exact value, rounded half to even. */
  static NumberDigits ofDouble(double value, NumberTemplate template) {
    BigDecimal exact = new BigDecimal(Math.abs(value));
    BigDecimal rounded = exact.round(new MathContext(template.after() + 1, RoundingMode.HALF_EVEN));
    boolean negative = value < 0 || value == 0 && 1 / value < 0;
    int exponent = exponent(rounded);
    return print(negative, rounded.movePointLeft(exponent), exponent, template.after());
  }

  /**
   * The exponent is chosen before rounding, as PostgreSQL does: 9.99 with no decimals is 10e+00.
   */
  static NumberDigits ofDecimal(BigDecimal value, NumberTemplate template) {
    int exponent = exponent(value);
    BigDecimal mantissa =
        value.abs().movePointLeft(exponent).setScale(template.after(), RoundingMode.HALF_UP);
    return print(value.signum() < 0, mantissa, exponent, template.after());
  }

  private static int exponent(BigDecimal value) {
    return value.signum() == 0 ? 0 : value.precision() - value.scale() - 1;
  }

  private static NumberDigits print(
      boolean negative, BigDecimal mantissa, int exponent, int scale) {
    int size = Math.abs(exponent);
    return NumberDigits.finished(
        (negative ? "-" : " ")
            + mantissa.setScale(scale, RoundingMode.HALF_UP).toPlainString()
            + (exponent < 0 ? "e-" : "e+")
            + (size < 10 ? "0" : "")
            + size);
  }
}
