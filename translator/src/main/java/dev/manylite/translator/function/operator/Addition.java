package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Numeric;
import java.util.List;

/** {@code a + b} and {@code + a}. */
final class Addition implements FunctionSet {
  @Override
  public void define(Definitions d) {
    NumberTypes.integers(d, "+", IntegerRange::add);
    NumberTypes.floats(d, "+", FloatArithmetic::add, FloatArithmetic::addSingle);
    d.operator("+", NUMERIC, NUMERIC).returns(NUMERIC).java(Numerics.binary(Numeric::add));
    for (PgType type : List.of(INT2, INT4, INT8, FLOAT4, FLOAT8, NUMERIC)) {
      d.operator("+", type).returns(type).sql("$1");
    }
  }
}
