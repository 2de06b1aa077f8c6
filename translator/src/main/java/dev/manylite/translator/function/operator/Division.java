package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.Numeric;

/** {@code a / b}: integers are cut toward zero, and 22012 where SQLite would give NULL. */
final class Division implements FunctionSet {
  @Override
  public void define(Definitions d) {
    NumberTypes.integers(d, "/", IntegerRange::divide);
    NumberTypes.floats(d, "/", FloatArithmetic::divide, FloatArithmetic::divideSingle);
    d.operator("/", NUMERIC, NUMERIC).returns(NUMERIC).java(Numerics.binary(Numeric::divide));
  }
}
