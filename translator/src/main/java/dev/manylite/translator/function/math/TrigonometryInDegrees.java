package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.ExactMath;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import java.util.function.DoubleUnaryOperator;

/**
 * Trigonometric functions of degrees, exact at multiples of 30 and 45 degrees: as in PostgreSQL's
 * float.c, results are scaled so that those come out right.
 */
final class TrigonometryInDegrees implements FunctionSet {
  private static final double SIN_30 = ExactMath.sin(30 * Angles.RADIANS_PER_DEGREE);
  private static final double ONE_MINUS_COS_60 = 1 - ExactMath.cos(60 * Angles.RADIANS_PER_DEGREE);
  private static final double ASIN_HALF = ExactMath.asin(0.5);
  private static final double ACOS_HALF = ExactMath.acos(0.5);
  private static final double ATAN_1 = ExactMath.atan(1);
  private static final double TAN_45 = sinQuadrant(45) / cosQuadrant(45);
  private static final double COT_45 = cosQuadrant(45) / sinQuadrant(45);

  @Override
  public void define(Definitions d) {
    Trigonometry.define(d, "sind", TrigonometryInDegrees::sine);
    Trigonometry.define(d, "cosd", TrigonometryInDegrees::cosine);
    Trigonometry.define(d, "tand", x -> folded(x, q -> sinQuadrant(q) / cosQuadrant(q) / TAN_45));
    Trigonometry.define(d, "cotd", x -> folded(x, q -> cosQuadrant(q) / sinQuadrant(q) / COT_45));
    Trigonometry.define(d, "asind", x -> arcSine(Trigonometry.sine(x)));
    Trigonometry.define(d, "acosd", x -> arcCosine(Trigonometry.sine(x)));
    Trigonometry.define(d, "atand", x -> ExactMath.atan(x) / ATAN_1 * 45);
    d.function("atan2d", FLOAT8, FLOAT8)
        .returns(FLOAT8)
        .java(
            (c, a) ->
                FloatArithmetic.apply((y, x) -> ExactMath.atan2(y, x) / ATAN_1 * 45, a[0], a[1]));
  }

  private static double sin30(double x) {
    return ExactMath.sin(x * Angles.RADIANS_PER_DEGREE) / SIN_30 / 2;
  }

  private static double cos60(double x) {
    return 1 - (1 - ExactMath.cos(x * Angles.RADIANS_PER_DEGREE)) / ONE_MINUS_COS_60 / 2;
  }

  private static double sinQuadrant(double x) {
    return x <= 30 ? sin30(x) : cos60(90 - x);
  }

  private static double cosQuadrant(double x) {
    return x <= 60 ? cos60(x) : sin30(90 - x);
  }

  private static double sine(double angle) {
    double turned = Trigonometry.finite(angle) % 360;
    double sign = turned < 0 ? -1 : 1;
    double x = turned < 0 ? -turned : turned;
    if (x > 180) {
      x = 360 - x;
      sign = -sign;
    }
    return sign * sinQuadrant(x > 90 ? 180 - x : x);
  }

  private static double cosine(double angle) {
    double x = Math.abs(Trigonometry.finite(angle) % 360);
    if (x > 180) {
      x = 360 - x;
    }
    return x > 90 ? -cosQuadrant(180 - x) : cosQuadrant(x);
  }

  /** tan and cot: the sign changes with each quadrant; a zero has none. */
  private static double folded(double angle, DoubleUnaryOperator function) {
    double x = Trigonometry.finite(angle) % 360;
    double sign = 1;
    if (x < 0) {
      x = -x;
      sign = -sign;
    }
    if (x > 180) {
      x = 360 - x;
      sign = -sign;
    }
    if (x > 90) {
      x = 180 - x;
      sign = -sign;
    }
    double result = sign * function.applyAsDouble(x);
    return result == 0 ? 0 : result;
  }

  private static double arcSine(double x) {
    return x >= 0 ? arcSineQuadrant(x) : -arcSineQuadrant(-x);
  }

  private static double arcSineQuadrant(double x) {
    return x <= 0.5 ? ExactMath.asin(x) / ASIN_HALF * 30 : 90 - ExactMath.acos(x) / ACOS_HALF * 60;
  }

  private static double arcCosine(double x) {
    return x >= 0 ? arcCosineQuadrant(x) : 90 + arcSineQuadrant(-x);
  }

  private static double arcCosineQuadrant(double x) {
    return x <= 0.5 ? 90 - ExactMath.asin(x) / ASIN_HALF * 30 : ExactMath.acos(x) / ACOS_HALF * 60;
  }
}
