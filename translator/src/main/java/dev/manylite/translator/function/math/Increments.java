package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.Numeric;

/** int8inc, int8dec, numeric_inc: what PostgreSQL's own aggregates count with. */
final class Increments implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("int8inc", INT8).returns(INT8).java((c, a) -> IntegerRange.INT8.add((Long) a[0], 1));
    d.function("int8dec", INT8)
        .returns(INT8)
        .java((c, a) -> IntegerRange.INT8.subtract((Long) a[0], 1));
    d.function("numeric_inc", NUMERIC)
        .returns(NUMERIC)
        .java(Numerics.unary(n -> n.add(Numeric.ONE)));
  }
}
