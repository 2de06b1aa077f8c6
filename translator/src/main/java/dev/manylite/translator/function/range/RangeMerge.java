package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.ANYMULTIRANGE;
import static dev.manylite.translator.type.Types.ANYRANGE;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** {@code range_merge} (manual, 9.20): the smallest range that includes all of the given. */
final class RangeMerge implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("range_merge", ANYRANGE, ANYRANGE)
        .returns(ANYRANGE)
        .javaByType(
            (types, result) -> {
              RangeCall call = RangeCall.of(types.get(0));
              return (c, a) ->
                  call.write(call.type().algebra().merge(call.range(a[0]), call.range(a[1])));
            });
    d.function("range_merge", ANYMULTIRANGE)
        .returns(ANYRANGE)
        .javaByType(
            (types, result) -> {
              RangeCall call = RangeCall.of(types.get(0));
              return (c, a) -> call.write(call.span(a[0]));
            });
  }
}
