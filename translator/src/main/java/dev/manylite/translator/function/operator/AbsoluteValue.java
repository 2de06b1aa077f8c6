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

/** {@code @ a}. */
final class AbsoluteValue implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (IntegerRange range : IntegerRange.values()) {
      PgType type = NumberTypes.type(range);
      d.operator("@", type).returns(type).java((c, a) -> range.abs((Long) a[0]));
    }
    for (PgType type : List.of(FLOAT4, FLOAT8)) {
      d.operator("@", type).returns(type).java((c, a) -> FloatArithmetic.apply(Math::abs, a[0]));
    }
    d.operator("@", NUMERIC).returns(NUMERIC).java(Numerics.unary(Numeric::abs));
  }
}
