package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.ExactMath;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.NumericMath;

/** {@code sqrt} and {@code cbrt}. */
final class Roots implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("sqrt", FLOAT8)
        .returns(FLOAT8)
        .java((c, a) -> FloatArithmetic.apply(FloatArithmetic::sqrt, a[0]));
    d.function("sqrt", NUMERIC).returns(NUMERIC).java(Numerics.unary(NumericMath::sqrt));
    d.function("cbrt", FLOAT8)
        .returns(FLOAT8)
        .java((c, a) -> FloatArithmetic.apply(ExactMath::cbrt, a[0]));
  }
}
