package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Numeric;

/** {@code div} and {@code mod}. */
final class IntegerDivision implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("div", NUMERIC, NUMERIC)
        .returns(NUMERIC)
        .java(Numerics.binary(Numeric::divideToInteger));
    define(d, INT2, IntegerRange.INT2);
    define(d, INT4, IntegerRange.INT4);
    define(d, INT8, IntegerRange.INT8);
    d.function("mod", NUMERIC, NUMERIC).returns(NUMERIC).java(Numerics.binary(Numeric::remainder));
  }

  private static void define(Definitions d, PgType type, IntegerRange range) {
    d.function("mod", type, type)
        .returns(type)
        .java((c, a) -> range.remainder((Long) a[0], (Long) a[1]));
  }
}
