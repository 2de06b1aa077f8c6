package dev.manylite.translator.function.math;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.ExactMath;

/** Hyperbolic functions. */
final class Hyperbolics implements FunctionSet {
  /** Below, nothing overflows. */
  private static final double BIG = 22;

  private static final double LARGEST_EXPONENT = 709.782712893384;
  private static final double LN2 = 0.6931471805599453;

  /** From here on the square root drowns the one under it. */
  private static final double LARGE = 1e8;

  @Override
  public void define(Definitions d) {
    Trigonometry.define(d, "sinh", Hyperbolics::sine);
    Trigonometry.define(d, "cosh", Hyperbolics::cosine);
    Trigonometry.define(d, "tanh", Math::tanh);
    Trigonometry.define(d, "asinh", Hyperbolics::areaSine);
    Trigonometry.define(d, "acosh", Hyperbolics::areaCosine);
    Trigonometry.define(d, "atanh", Hyperbolics::areaTangent);
  }

  private static double sine(double x) {
    double size = Math.abs(x);
    if (size >= BIG) {
      return Math.copySign(half(size), x);
    }
    double t = Math.expm1(size);
    double half = Math.copySign(0.5, x);
    return size < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
  }

  private static double cosine(double x) {
    double size = Math.abs(x);
    if (size >= BIG) {
      return half(size);
    }
    if (size < 0.5 * LN2) {
      double t = Math.expm1(size);
      double w = 1 + t;
      return size < 0x1p-55 ? w : 1 + t * t / (w + w);
    }
    double t = ExactMath.exp(size);
    return 0.5 * t + 0.5 / t;
  }

  /** Half of e to the power of x. */
  private static double half(double x) {
    if (x <= LARGEST_EXPONENT) {
      return 0.5 * ExactMath.exp(x);
    }
    double root = ExactMath.exp(0.5 * x);
    return 0.5 * root * root;
  }

  private static double areaSine(double x) {
    if (x == 0 || Double.isInfinite(x)) {
      return x;
    }
    double size = Math.abs(x);
    double root = Math.sqrt(size * size + 1);
    double result =
        size > LARGE
            ? ExactMath.log(size) + ExactMath.log(2)
            : size > 2
                ? ExactMath.log(2 * size + 1 / (root + size))
                : Math.log1p(size + size * size / (1 + root));
    return Math.copySign(result, x);
  }

  private static double areaCosine(double x) {
    if (x < 1) {
      throw Trigonometry.outOfRange();
    }
    if (x > LARGE) {
      return ExactMath.log(x) + ExactMath.log(2);
    }
    double t = x - 1;
    return x > 2
        ? ExactMath.log(2 * x - 1 / (x + Math.sqrt(x * x - 1)))
        : Math.log1p(t + Math.sqrt(2 * t + t * t));
  }

  private static double areaTangent(double x) {
    if (x < -1 || x > 1) {
      throw Trigonometry.outOfRange();
    }
    if (Math.abs(x) == 1) {
      return x * Double.POSITIVE_INFINITY;
    }
    double size = Math.abs(x);
    double doubled = size + size;
    double result =
        size < 0.5
            ? 0.5 * Math.log1p(doubled + doubled * size / (1 - size))
            : 0.5 * Math.log1p(doubled / (1 - size));
    return Math.copySign(result, x);
  }
}
