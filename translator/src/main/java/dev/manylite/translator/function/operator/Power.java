package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.NumericMath;

/** {@code a ^ b}. */
final class Power implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("^", FLOAT8, FLOAT8)
        .returns(FLOAT8)
        .java((c, a) -> FloatArithmetic.apply(FloatArithmetic::power, a[0], a[1]));
    d.operator("^", NUMERIC, NUMERIC).returns(NUMERIC).java(Numerics.binary(NumericMath::power));
  }
}
