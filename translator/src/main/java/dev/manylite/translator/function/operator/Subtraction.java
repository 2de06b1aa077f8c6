package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Numeric;
import java.util.List;

/** {@code a - b} and {@code - a}. */
final class Subtraction implements FunctionSet {
  @Override
  public void define(Definitions d) {
    NumberTypes.integers(d, "-", IntegerRange::subtract);
    NumberTypes.floats(d, "-", FloatArithmetic::subtract, FloatArithmetic::subtractSingle);
    d.operator("-", NUMERIC, NUMERIC).returns(NUMERIC).java(Numerics.binary(Numeric::subtract));
    for (IntegerRange range : IntegerRange.values()) {
      PgType type = NumberTypes.type(range);
      d.operator("-", type).returns(type).java((c, a) -> range.negate((Long) a[0]));
    }
    for (PgType type : List.of(FLOAT4, FLOAT8)) {
      d.operator("-", type).returns(type).java((c, a) -> FloatArithmetic.apply(x -> -x, a[0]));
    }
    d.operator("-", NUMERIC).returns(NUMERIC).java(Numerics.unary(Numeric::negate));
  }
}
