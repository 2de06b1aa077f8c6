package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.Numeric;

/** {@code sign(x)}. */
final class Sign implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("sign", FLOAT8)
        .returns(FLOAT8)
        .java((c, a) -> FloatArithmetic.apply(Sign::of, a[0]));
    d.function("sign", NUMERIC)
        .returns(NUMERIC)
        .java(Numerics.unary(n -> n.isNaN() ? n : Numeric.of((long) n.signum())));
  }

  /** NaN has the sign 0 too. */
  private static double of(double value) {
    return value > 0 ? 1 : value < 0 ? -1 : 0;
  }
}
