package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.ANYMULTIRANGE;
import static dev.manylite.translator.type.Types.ANYRANGE;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;

/** What stands behind the btree order of ranges: less than, equal or greater as −1, 0, 1. */
final class RangeComparison implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("range_cmp", ANYRANGE, ANYRANGE)
        .returns(INT4)
        .javaByType(
            (types, result) -> {
              RangeCall call = RangeCall.of(types.get(0));
              return (c, a) ->
                  sign(call.type().algebra().compare(call.range(a[0]), call.range(a[1])));
            });
    d.function("multirange_cmp", ANYMULTIRANGE, ANYMULTIRANGE)
        .returns(INT4)
        .javaByType(
            (types, result) -> {
              RangeCall call = RangeCall.of(types.get(0));
              return (c, a) ->
                  sign(
                      call.type()
                          .multirange()
                          .algebra()
                          .compare(call.ranges(a[0]), call.ranges(a[1])));
            });
    for (PgType discrete : new PgType[] {Types.INT4RANGE, Types.INT8RANGE, Types.DATERANGE}) {
      // Every value is canonical from the beginning.
      d.function(discrete.name() + "_canonical", discrete).returns(discrete).sql("$1");
    }
  }

  private static Long sign(int difference) {
    return (long) Integer.signum(difference);
  }
}
