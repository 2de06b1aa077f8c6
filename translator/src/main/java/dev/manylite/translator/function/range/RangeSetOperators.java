package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.ANYMULTIRANGE;
import static dev.manylite.translator.type.Types.ANYRANGE;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.range.MultirangeAlgebra;
import dev.manylite.translator.type.range.Range;
import dev.manylite.translator.type.range.RangeAlgebra;
import java.util.List;

/** {@code + * -} of two ranges, or of two multiranges (manual, 9.20). */
final class RangeSetOperators implements FunctionSet {
  @FunctionalInterface
  private interface OfRanges {
    Range of(RangeAlgebra algebra, Range left, Range right);
  }

  @FunctionalInterface
  private interface OfMultiranges {
    List<Range> of(MultirangeAlgebra algebra, List<Range> left, List<Range> right);
  }

  @Override
  public void define(Definitions d) {
    ranges(d, "+", RangeAlgebra::union);
    ranges(d, "*", RangeAlgebra::intersection);
    ranges(d, "-", RangeAlgebra::difference);
    multiranges(d, "+", MultirangeAlgebra::union);
    multiranges(d, "*", MultirangeAlgebra::intersection);
    multiranges(d, "-", MultirangeAlgebra::difference);
  }

  private static void ranges(Definitions d, String symbol, OfRanges operation) {
    d.operator(symbol, ANYRANGE, ANYRANGE)
        .returns(ANYRANGE)
        .javaByType(
            (types, result) -> {
              RangeCall call = RangeCall.of(types.get(0));
              return (c, a) ->
                  call.write(
                      operation.of(call.type().algebra(), call.range(a[0]), call.range(a[1])));
            });
  }

  private static void multiranges(Definitions d, String symbol, OfMultiranges operation) {
    d.operator(symbol, ANYMULTIRANGE, ANYMULTIRANGE)
        .returns(ANYMULTIRANGE)
        .javaByType(
            (types, result) -> {
              RangeCall call = RangeCall.of(types.get(0));
              return (c, a) ->
                  call.write(
                      operation.of(
                          call.type().multirange().algebra(),
                          call.ranges(a[0]),
                          call.ranges(a[1])));
            });
  }
}
