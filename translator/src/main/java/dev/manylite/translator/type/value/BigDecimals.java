package dev.manylite.translator.type.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** e^x and ln x to any precision, by argument reduction and Taylor series. */
final class BigDecimals {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final double BITS_PER_DIGIT = 3.3220;

  private BigDecimals() {}

  /**
   * Halves x until it is small, sums the series, squares back; in binary fixed point, which is many
   * times faster than BigDecimal.
   */
  static BigDecimal exp(BigDecimal x, MathContext result) {
    if (x.signum() < 0) {
      MathContext context = new MathContext(result.getPrecision() + 5);
      return BigDecimal.ONE.divide(exp(x.negate(), context), result);
    }
    int precision = (int) (result.getPrecision() * BITS_PER_DIGIT) + 32;
    // The more halvings, the fewer terms; this many cost about as much as the terms that are left.
    int halvings = Math.max(0, Math.getExponent(x.doubleValue()) + 1) + (int) Math.sqrt(precision);
    int bits = precision + 2 * halvings;
    BigInteger one = BigInteger.ONE.shiftLeft(bits);
    BigInteger small =
        x.multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits - halvings))).toBigInteger();
    BigInteger sum = one;
    BigInteger term = one;
    for (int i = 1; term.signum() != 0; i++) {
      term = term.multiply(small).shiftRight(bits).divide(BigInteger.valueOf(i));
      sum = sum.add(term);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum).shiftRight(bits);
    }
    return new BigDecimal(sum).divide(new BigDecimal(one), result);
  }

  /** Splits off the power of ten, then corrects a double's logarithm by the series of artanh. */
  static BigDecimal ln(BigDecimal x, MathContext result) {
    if (x.compareTo(BigDecimal.ONE) == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal off = x.subtract(BigDecimal.ONE);
    // Close to 1 the result is as small as x - 1, and its digits start that far behind the point.
    int lost = Math.max(0, off.scale() - off.precision());
    MathContext context =
        new MathContext(result.getPrecision() + lost + 15, RoundingMode.HALF_EVEN);
    int exponent = x.precision() - x.scale() - 1;
    if (Math.abs(exponent) > 2) {
      BigDecimal mantissa = x.movePointLeft(exponent);
      return lnReduced(mantissa, context)
          .add(lnReduced(BigDecimal.TEN, context).multiply(BigDecimal.valueOf(exponent)), result);
    }
    return lnReduced(x, context).round(result);
  }

  /** ln x = y + 2 artanh((x - e^y) / (x + e^y)); with y from a double few terms are needed. */
  private static BigDecimal lnReduced(BigDecimal x, MathContext context) {
    BigDecimal near = new BigDecimal(Math.log(x.doubleValue()));
    BigDecimal power = exp(near, context);
    BigDecimal z = x.subtract(power).divide(x.add(power), context);
    BigDecimal square = z.multiply(z, context);
    BigDecimal sum = z;
    BigDecimal term = z;
    for (int i = 3; term.signum() != 0 && !negligible(term, context); i += 2) {
      term = term.multiply(square, context);
      sum = sum.add(term.divide(BigDecimal.valueOf(i), context), context);
    }
    return near.add(sum.multiply(TWO), context);
  }

  private static boolean negligible(BigDecimal term, MathContext context) {
    return term.precision() - term.scale() < -context.getPrecision() - 2;
  }
}
