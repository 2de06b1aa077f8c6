package dev.manylite.translator.function.math;

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

/** {@code abs(x)}. */
final class Absolute implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, INT2, IntegerRange.INT2);
    define(d, INT4, IntegerRange.INT4);
    define(d, INT8, IntegerRange.INT8);
    for (PgType type : List.of(FLOAT4, FLOAT8)) {
      d.function("abs", type).returns(type).java((c, a) -> FloatArithmetic.apply(Math::abs, a[0]));
    }
    d.function("abs", NUMERIC).returns(NUMERIC).java(Numerics.unary(Numeric::abs));
  }

  private static void define(Definitions d, PgType type, IntegerRange range) {
    d.function("abs", type).returns(type).java((c, a) -> range.abs((Long) a[0]));
  }
}
