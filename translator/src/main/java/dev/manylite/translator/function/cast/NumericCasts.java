package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Floats;
import dev.manylite.translator.type.value.Numeric;

/** Out of numeric. */
final class NumericCasts implements CastSet {
  @Override
  public void define(CastTable t) {
    integer(t, INT2, IntegerRange.INT2);
    integer(t, INT4, IntegerRange.INT4);
    integer(t, INT8, IntegerRange.INT8);
    t.from(NUMERIC)
        .to(FLOAT8)
        .implicit()
        .java((c, a) -> FloatArithmetic.runtime(Numerics.value(a[0]).toDouble()));
    t.from(NUMERIC).to(FLOAT4).implicit().java((c, a) -> single(Numerics.value(a[0])));
  }

  private static void integer(CastTable t, PgType target, IntegerRange range) {
    t.from(NUMERIC)
        .to(target)
        .assignment()
        .java((c, a) -> range.check(Numerics.value(a[0]).toLong(range.sqlName())));
  }

  private static Object single(Numeric value) {
    return value.isFinite()
        ? (Object) (double) Floats.parseFloat(value.toString())
        : FloatArithmetic.runtime(value.toDouble());
  }
}
