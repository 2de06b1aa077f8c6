package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.FLOAT4;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Numeric;
import java.util.List;

/** Out of real and double precision. */
final class FloatCasts implements CastSet {
  @Override
  public void define(CastTable t) {
    t.from(FLOAT4).to(FLOAT8).implicit().relabel();
    t.from(FLOAT8)
        .to(FLOAT4)
        .assignment()
        .java((c, a) -> FloatArithmetic.apply(FloatArithmetic::toSingle, a[0]));
    for (PgType type : List.of(FLOAT4, FLOAT8)) {
      integer(t, type, INT2, IntegerRange.INT2);
      integer(t, type, INT4, IntegerRange.INT4);
      integer(t, type, INT8, IntegerRange.INT8);
    }
    t.from(FLOAT8)
        .to(NUMERIC)
        .assignment()
        .java((c, a) -> Numeric.of(FloatArithmetic.value(a[0])).toString());
    t.from(FLOAT4)
        .to(NUMERIC)
        .assignment()
        .java((c, a) -> Numeric.of((float) FloatArithmetic.value(a[0])).toString());
  }

  private static void integer(CastTable t, PgType type, PgType target, IntegerRange range) {
    t.from(type).to(target).assignment().java((c, a) -> range.round(FloatArithmetic.value(a[0])));
  }
}
