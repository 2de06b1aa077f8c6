package dev.manylite.translator.type.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal strictly between a float's neighbours' midpoints, and of those the closest:
 * what PostgreSQL prints. Double.toString is not always shortest before Java 19, and includes the
 * midpoints, which PostgreSQL does not ({@code 1e23} prints as {@code 9.999999999999999e+22}).
 */
final class ShortestDecimal {
  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final MathContext FIFTEEN = new MathContext(15, RoundingMode.HALF_EVEN);
  private static final MathContext SIXTEEN = new MathContext(16, RoundingMode.HALF_EVEN);
  private static final MathContext SEVENTEEN = new MathContext(17, RoundingMode.HALF_EVEN);
  private static final long FRACTION = (1L << 52) - 1;

  private ShortestDecimal() {}

  static BigDecimal of(double value) {
    double size = Math.abs(value);
    if (size >= 1e-5 && size < 0x1p53 && (Double.doubleToRawLongBits(size) & FRACTION) != 0) {
      return signed(ordinary(size), value < 0);
    }
    double above = Math.nextUp(size);
    BigDecimal exact = new BigDecimal(size);
    BigDecimal next =
        Double.isInfinite(above)
            ? exact.add(new BigDecimal(Math.ulp(size)))
            : new BigDecimal(above);
    BigDecimal previous = new BigDecimal(Math.nextDown(size));
    int from = size < Double.MIN_NORMAL ? 1 : 15;
    return signed(search(exact, previous, next, from, 17), value < 0);
  }

  /**
   * The same, several times as fast, where both neighbours are equally far, so that the closest
   * decimal is the first to be between the midpoints, and where a midpoint has 17 digits or more,
   * so that reading a shorter decimal tells on which side it is.
   */
  private static BigDecimal ordinary(double size) {
    BigDecimal exact = new BigDecimal(size);
    BigDecimal sixteen = exact.round(SIXTEEN);
    if (sixteen.doubleValue() != size) {
      return exact.round(SEVENTEEN);
    }
    BigDecimal fifteen = exact.round(FIFTEEN);
    return fifteen.doubleValue() == size ? fifteen : sixteen;
  }

  static BigDecimal of(float value) {
    float size = Math.abs(value);
    float above = Math.nextUp(size);
    BigDecimal exact = new BigDecimal(size);
    BigDecimal next =
        Float.isInfinite(above) ? exact.add(new BigDecimal(Math.ulp(size))) : new BigDecimal(above);
    BigDecimal previous = new BigDecimal(Math.nextDown(size));
    int from = size < Float.MIN_NORMAL ? 1 : 6;
    return signed(search(exact, previous, next, from, 9), value < 0);
  }

  private static BigDecimal signed(BigDecimal size, boolean negative) {
    return negative ? size.negate() : size;
  }

  private static BigDecimal search(
      BigDecimal exact, BigDecimal previous, BigDecimal next, int from, int to) {
    BigDecimal low = previous.add(exact).divide(TWO);
    BigDecimal high = exact.add(next).divide(TWO);
    for (int digits = from; digits < to; digits++) {
      BigDecimal down = exact.round(new MathContext(digits, RoundingMode.DOWN));
      BigDecimal up = exact.round(new MathContext(digits, RoundingMode.UP));
      boolean downFits = down.compareTo(low) > 0;
      boolean upFits = up.compareTo(high) < 0;
      if (downFits && upFits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      }
      if (downFits || upFits) {
        return downFits ? down : up;
      }
    }
    return exact.round(new MathContext(to, RoundingMode.HALF_EVEN));
  }
}
