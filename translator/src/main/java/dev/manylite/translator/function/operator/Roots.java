package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.FLOAT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.ExactMath;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;

/** {@code |/ a} and {@code ||/ a}. */
final class Roots implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("|/", FLOAT8)
        .returns(FLOAT8)
        .java((c, a) -> FloatArithmetic.apply(FloatArithmetic::sqrt, a[0]));
    d.operator("||/", FLOAT8)
        .returns(FLOAT8)
        .java((c, a) -> FloatArithmetic.apply(ExactMath::cbrt, a[0]));
  }
}
