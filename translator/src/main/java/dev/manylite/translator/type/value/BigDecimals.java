package dev.manylite.translator.type.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** e^x and ln x to any precision, by argument reduction and Taylor series. */
final class BigDecimals {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private BigDecimals() {}

  /** Halves x until it is small, sums the series, squares back. */
  static BigDecimal exp(BigDecimal x, MathContext result) {
    int halvings = 0;
    BigDecimal small = x;
    double size = Math.abs(x.doubleValue());
    while (size > 0.01) {
      size /= 2;
      halvings++;
    }
    // Every squaring doubles the relative error: a digit for each three, and a few to spare.
    MathContext context =
        new MathContext(result.getPrecision() + halvings / 3 + 10, RoundingMode.HALF_EVEN);
    small = x.divide(TWO.pow(halvings), context);
    BigDecimal sum = BigDecimal.ONE;
    BigDecimal term = BigDecimal.ONE;
    for (int i = 1; term.signum() != 0 && !negligible(term, context); i++) {
      term = term.multiply(small, context).divide(BigDecimal.valueOf(i), context);
      sum = sum.add(term, context);
    }
    for (int i = 0; i < halvings; i++) {
      sum = sum.multiply(sum, context);
    }
    return sum.round(result);
  }

  /** Takes roots until x is near 1, then sums the series of artanh. */
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

  private static BigDecimal lnReduced(BigDecimal x, MathContext context) {
    BigDecimal near = x;
    int roots = 0;
    while (near.subtract(BigDecimal.ONE).abs().compareTo(new BigDecimal("0.05")) > 0) {
      near = near.sqrt(context);
      roots++;
    }
    BigDecimal z = near.subtract(BigDecimal.ONE).divide(near.add(BigDecimal.ONE), context);
    BigDecimal square = z.multiply(z, context);
    BigDecimal sum = z;
    BigDecimal power = z;
    for (int i = 3; power.signum() != 0 && !negligible(power, context); i += 2) {
      power = power.multiply(square, context);
      sum = sum.add(power.divide(BigDecimal.valueOf(i), context), context);
    }
    return sum.multiply(TWO.pow(roots + 1), context);
  }

  private static boolean negligible(BigDecimal term, MathContext context) {
    return term.precision() - term.scale() < -context.getPrecision() - 2;
  }
}
