package dev.manylite.translator.function.arithmetic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Elementary functions rounded correctly from about 30 digits. PostgreSQL takes the C library's,
 * which are all but always correctly rounded; Java's may be off by one unit in the last place.
 */
public final class ExactMath {
  private static final DoubleDouble LN2 =
      new DoubleDouble(0.6931471805599453, 2.3190468138462996e-17);
  private static final DoubleDouble HALF_PI =
      new DoubleDouble(1.5707963267948966, 6.123233995736766e-17);
  private static final double HALF_PI_REST = -1.4973849048591833e-33;
  private static final DoubleDouble PI =
      new DoubleDouble(3.141592653589793, 1.2246467991473532e-16);

  /** Above, an angle is reduced with as many digits of π as the largest double needs. */
  private static final double LARGE_ANGLE = 1 << 30;

  private static final MathContext DIGITS = new MathContext(420, RoundingMode.HALF_EVEN);
  private static final int SQUARINGS = 8;

  /** Beyond, products lose digits to underflow or overflow. */
  private static final double TINY = 1e-280;

  private static final double HUGE = 1e280;
  private static final int SMALL_EXPONENT = 16;

  /** glibc's s_cbrt.c, from the innermost coefficient; m is in [0.5, 1). */
  private static final double[] CUBE_ROOT = {
    0.145263899385486367,
    0.784932344976639262,
    1.83469277483613086,
    2.4469312256353444,
    2.11499494167371287,
    1.50819193781584896,
  };

  private static final double CUBE_ROOT_START = 0.354895765043919860;

  /** 2 to the power of -2/3, -1/3, 0, 1/3, 2/3. */
  private static final double[] CUBE_ROOT_OF_TWOS = {
    1 / 1.5874010519681994748,
    1 / 1.2599210498948731648,
    1,
    1.2599210498948731648,
    1.5874010519681994748,
  };

  private ExactMath() {}

  public static double exp(double x) {
    double plain = Math.exp(x);
    return isOrdinary(plain) ? exp(DoubleDouble.of(x)).high() : plain;
  }

  public static double log(double x) {
    return x > 0 && x < Double.POSITIVE_INFINITY ? logarithm(x).high() : Math.log(x);
  }

  /** As the C library does it: from log, with the power of two apart. */
  public static double log10(double x) {
    if (!(x > 0) || Double.isInfinite(x)) {
      return Math.log10(x);
    }
    boolean subnormal = x < Double.MIN_NORMAL;
    double normal = subnormal ? x * 0x1p54 : x;
    int exponent = Math.getExponent(normal);
    int rounded = exponent - (subnormal ? 54 : 0);
    int below = rounded < 0 ? 1 : 0;
    double y = rounded + below;
    double mantissa = Math.scalb(normal, -exponent - below);
    double z = y * 3.69423907715893078616e-13 + 4.34294481903251816668e-01 * log(mantissa);
    return z + y * 3.01029995663611771306e-01;
  }

  /** The C library's own approximation, which is not rounded correctly. */
  public static double cbrt(double x) {
    if (x == 0 || !Double.isFinite(x)) {
      return x;
    }
    double size = Math.abs(x);
    double normal = size < Double.MIN_NORMAL ? size * 0x1p54 : size;
    int scale = Math.getExponent(normal) + 1;
    double m = Math.scalb(normal, -scale);
    int exponent = size < Double.MIN_NORMAL ? scale - 54 : scale;
    double u = CUBE_ROOT[0];
    for (int i = 1; i < CUBE_ROOT.length; i++) {
      u = CUBE_ROOT[i] - u * m;
    }
    u = CUBE_ROOT_START + u * m;
    double cube = u * u * u;
    double root = u * (cube + 2.0 * m) / (2.0 * cube + m) * CUBE_ROOT_OF_TWOS[2 + exponent % 3];
    return Math.copySign(Math.scalb(root, exponent / 3), x);
  }

  public static double sin(double x) {
    if (!Double.isFinite(x) || Math.abs(x) < TINY) {
      return Math.sin(x);
    }
    return new Angle(x).sine().high();
  }

  public static double cos(double x) {
    return Double.isFinite(x) ? new Angle(x).cosine().high() : Math.cos(x);
  }

  public static double tan(double x) {
    if (!Double.isFinite(x) || Math.abs(x) < TINY) {
      return Math.tan(x);
    }
    Angle angle = new Angle(x);
    return angle.sine().over(angle.cosine()).high();
  }

  public static double atan(double x) {
    return isOrdinary(x) ? arcTangent(DoubleDouble.of(x)).high() : Math.atan(x);
  }

  public static double atan2(double y, double x) {
    if (!Double.isFinite(y) || !Double.isFinite(x) || y == 0 || x == 0) {
      return Math.atan2(y, x);
    }
    int exponent = Math.getExponent(x);
    int apart = Math.getExponent(y) - exponent;
    if (apart > 100) {
      return Math.copySign(HALF_PI.high(), y);
    }
    if (apart < -100) {
      return x > 0 ? y / x : Math.copySign(PI.high(), y);
    }
    double scaledX = Math.scalb(x, -exponent);
    double scaledY = Math.scalb(Math.abs(y), -exponent);
    DoubleDouble angle =
        arcTangent(DoubleDouble.of(scaledY).over(DoubleDouble.of(Math.abs(scaledX))));
    return Math.copySign((x > 0 ? angle : PI.minus(angle)).high(), y);
  }

  public static double asin(double x) {
    if (!(Math.abs(x) < 1) || Math.abs(x) < TINY) {
      return Math.asin(x);
    }
    DoubleDouble cosine = DoubleDouble.sum(1, -x).times(DoubleDouble.sum(1, x)).squareRoot();
    return arcTangent(DoubleDouble.of(x).over(cosine)).high();
  }

  public static double acos(double x) {
    if (!(Math.abs(x) < 1)) {
      return Math.acos(x);
    }
    DoubleDouble tangent = DoubleDouble.sum(1, -x).over(DoubleDouble.sum(1, x)).squareRoot();
    return arcTangent(tangent).times(2).high();
  }

  public static double pow(double x, double y) {
    double plain = Math.pow(x, y);
    if (!isOrdinary(plain) || !isOrdinary(x) || Math.abs(x) == 1 || y == 0) {
      return plain;
    }
    double size = Math.abs(x);
    boolean small = y == Math.rint(y) && Math.abs(y) <= SMALL_EXPONENT;
    DoubleDouble power = small ? power(size, (int) Math.abs(y)) : exp(logarithm(size).times(y));
    if (small && y < 0) {
      power = DoubleDouble.ONE.over(power);
    }
    return Math.copySign(power.high(), plain);
  }

  private static DoubleDouble power(double x, int exponent) {
    DoubleDouble power = DoubleDouble.ONE;
    for (int i = 0; i < exponent; i++) {
      power = power.times(x);
    }
    return power;
  }

  private static boolean isOrdinary(double x) {
    double size = Math.abs(x);
    return size > TINY && size < HUGE;
  }

  private static DoubleDouble exp(DoubleDouble x) {
    long twos = Math.round(x.high() / LN2.high());
    DoubleDouble rest = x.minus(LN2.times(twos));
    DoubleDouble part = rest.times(Math.scalb(1.0, -SQUARINGS));
    // exp(part) - 1, whose squaring loses less: (1 + e)² - 1 = e (2 + e).
    DoubleDouble series = DoubleDouble.ONE;
    for (int i = 10; i > 1; i--) {
      series = series.times(part).times(Inverses.SINGLE[i]).plus(1);
    }
    DoubleDouble power = series.times(part);
    for (int i = 0; i < SQUARINGS; i++) {
      power = power.times(power.plus(2));
    }
    DoubleDouble result = power.plus(1);
    return new DoubleDouble(
        Math.scalb(result.high(), (int) twos), Math.scalb(result.low(), (int) twos));
  }

  /** Of a finite number above 0. */
  private static DoubleDouble logarithm(double x) {
    double normal = x < Double.MIN_NORMAL ? x * 0x1p54 : x;
    int twos = Math.getExponent(normal);
    double mantissa = Math.scalb(normal, -twos);
    if (mantissa > 1.4142135623730951) {
      mantissa /= 2;
      twos++;
    }
    DoubleDouble result = logarithmNearOne(mantissa);
    int exponent = x < Double.MIN_NORMAL ? twos - 54 : twos;
    return exponent == 0 ? result : LN2.times(exponent).plus(result);
  }

  private static DoubleDouble logarithmNearOne(double x) {
    double above = x - 1;
    if (Math.abs(above) < 0.01) {
      DoubleDouble s = DoubleDouble.of(above).over(DoubleDouble.sum(2, above));
      DoubleDouble square = s.times(s);
      DoubleDouble series = DoubleDouble.of(0);
      for (int i = 15; i >= 1; i -= 2) {
        series = series.times(square).plus(Inverses.SINGLE[i]);
      }
      return series.times(s).times(2);
    }
    double near = Math.log(x);
    DoubleDouble rest = exp(DoubleDouble.of(-near)).times(x).plus(-1);
    return rest.minus(rest.times(rest).times(0.5)).plus(near);
  }

  /** Newton's step from Java's arc tangent. */
  private static DoubleDouble arcTangent(DoubleDouble x) {
    double near = Math.atan(x.high());
    Angle angle = new Angle(near);
    DoubleDouble sine = angle.sine();
    DoubleDouble cosine = angle.cosine();
    DoubleDouble step = x.times(cosine).minus(sine).over(cosine.plus(x.times(sine)));
    return step.plus(near);
  }

  /** An angle as a number of quarter turns and what is left. */
  private static final class Angle {
    private final int quarter;
    private final DoubleDouble rest;

    Angle(double x) {
      if (Math.abs(x) < LARGE_ANGLE) {
        double quarters = Math.rint(x / HALF_PI.high());
        DoubleDouble first = DoubleDouble.product(quarters, HALF_PI.high());
        rest =
            DoubleDouble.of(x - first.high())
                .plus(-first.low())
                .minus(DoubleDouble.product(quarters, HALF_PI.low()))
                .plus(-quarters * HALF_PI_REST);
        quarter = (int) ((long) quarters & 3);
      } else {
        BigDecimal half = Digits.PI.divide(BigDecimal.valueOf(2), DIGITS);
        BigDecimal angle = new BigDecimal(x);
        BigDecimal quarters = angle.divide(half, DIGITS).setScale(0, RoundingMode.HALF_EVEN);
        BigDecimal left = angle.subtract(quarters.multiply(half));
        double high = left.doubleValue();
        rest = DoubleDouble.sum(high, left.subtract(new BigDecimal(high)).doubleValue());
        quarter = quarters.toBigInteger().intValue() & 3;
      }
    }

    DoubleDouble sine() {
      DoubleDouble size = quarter % 2 == 0 ? sineOfRest() : cosineOfRest();
      return quarter < 2 ? size : size.negated();
    }

    DoubleDouble cosine() {
      DoubleDouble size = quarter % 2 == 0 ? cosineOfRest() : sineOfRest();
      return quarter == 1 || quarter == 2 ? size.negated() : size;
    }

    private DoubleDouble sineOfRest() {
      return series(2).times(rest);
    }

    private DoubleDouble cosineOfRest() {
      return series(1);
    }

    /** 1 - r²/(i(i+1)) (1 - r²/((i+2)(i+3)) (…)). */
    private DoubleDouble series(int from) {
      DoubleDouble square = rest.times(rest).negated();
      DoubleDouble series = DoubleDouble.ONE;
      for (int i = from + 26; i >= from; i -= 2) {
        series = series.times(square).times(Inverses.PAIRS[i]).plus(1);
      }
      return series;
    }
  }

  /** π by Machin's formula; made when an angle first needs it. */
  private static final class Digits {
    static final BigDecimal PI =
        inverseTangent(5)
            .multiply(BigDecimal.valueOf(16))
            .subtract(inverseTangent(239).multiply(BigDecimal.valueOf(4)));

    private static BigDecimal inverseTangent(int denominator) {
      BigDecimal square = BigDecimal.valueOf((long) denominator * denominator);
      BigDecimal smallest = BigDecimal.ONE.movePointLeft(DIGITS.getPrecision());
      BigDecimal power = BigDecimal.ONE.divide(BigDecimal.valueOf(denominator), DIGITS);
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 1; power.compareTo(smallest) > 0; i += 2) {
        BigDecimal term = power.divide(BigDecimal.valueOf(i), DIGITS);
        sum = i % 4 == 1 ? sum.add(term) : sum.subtract(term);
        power = power.divide(square, DIGITS);
      }
      return sum;
    }
  }

  /** 1 / (i (i + 1)) and 1 / i. */
  private static final class Inverses {
    static final DoubleDouble[] PAIRS = new DoubleDouble[30];
    static final DoubleDouble[] SINGLE = new DoubleDouble[30];

    static {
      for (int i = 1; i < PAIRS.length; i++) {
        PAIRS[i] = DoubleDouble.ONE.over(DoubleDouble.of((double) i * (i + 1)));
        SINGLE[i] = DoubleDouble.ONE.over(DoubleDouble.of(i));
      }
    }
  }
}
