package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.Numeric;

/** {@code a * b}. */
final class Multiplication implements FunctionSet {
  @Override
  public void define(Definitions d) {
    NumberTypes.integers(d, "*", IntegerRange::multiply);
    NumberTypes.floats(d, "*", FloatArithmetic::multiply, FloatArithmetic::multiplySingle);
    d.operator("*", NUMERIC, NUMERIC).returns(NUMERIC).java(Numerics.binary(Numeric::multiply));
  }
}
