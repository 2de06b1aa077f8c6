package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;

/** {@code degrees}, {@code radians}, {@code pi}. */
final class Angles implements FunctionSet {
  static final double RADIANS_PER_DEGREE = 0.0174532925199432957692;

  @Override
  public void define(Definitions d) {
    Trigonometry.define(d, "degrees", x -> FloatArithmetic.divide(x, RADIANS_PER_DEGREE));
    Trigonometry.define(d, "radians", x -> FloatArithmetic.multiply(x, RADIANS_PER_DEGREE));
    d.function("pi").returns(FLOAT8).java((c, a) -> Math.PI);
  }
}
