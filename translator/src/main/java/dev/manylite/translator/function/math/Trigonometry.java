package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.ExactMath;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import java.util.function.DoubleUnaryOperator;

/** Trigonometric functions of radians. */
final class Trigonometry implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, "sin", x -> ExactMath.sin(finite(x)));
    define(d, "cos", x -> ExactMath.cos(finite(x)));
    define(d, "tan", x -> ExactMath.tan(finite(x)));
    define(d, "cot", x -> 1.0 / ExactMath.tan(finite(x)));
    define(d, "asin", x -> ExactMath.asin(sine(x)));
    define(d, "acos", x -> ExactMath.acos(sine(x)));
    define(d, "atan", ExactMath::atan);
    d.function("atan2", FLOAT8, FLOAT8)
        .returns(FLOAT8)
        .java((c, a) -> FloatArithmetic.apply(ExactMath::atan2, a[0], a[1]));
  }

  static void define(Definitions d, String name, DoubleUnaryOperator function) {
    d.function(name, FLOAT8).returns(FLOAT8).java((c, a) -> FloatArithmetic.apply(function, a[0]));
  }

  static double finite(double angle) {
    if (Double.isInfinite(angle)) {
      throw outOfRange();
    }
    return angle;
  }

  static double sine(double value) {
    if (value < -1 || value > 1) {
      throw outOfRange();
    }
    return value;
  }

  static SqlFault outOfRange() {
    return new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "input is out of range");
  }
}
