package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.ANYMULTIRANGE;
import static dev.manylite.translator.type.Types.ANYRANGE;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.range.MultirangeAlgebra;

/** {@code @> <@} of multiranges, ranges and elements (manual, 9.20, table 9.54). */
final class MultirangeContainment implements FunctionSet {
  @Override
  public void define(Definitions d) {
    RangeCall.test(d.operator("@>", ANYMULTIRANGE, ANYELEMENT), 0, (c, a, b) -> element(c, a, b));
    RangeCall.test(d.operator("<@", ANYELEMENT, ANYMULTIRANGE), 1, (c, a, b) -> element(c, b, a));
    RangeCall.test(d.operator("@>", ANYMULTIRANGE, ANYMULTIRANGE), 0, (c, a, b) -> all(c, a, b));
    RangeCall.test(d.operator("<@", ANYMULTIRANGE, ANYMULTIRANGE), 0, (c, a, b) -> all(c, b, a));
    RangeCall.test(d.operator("@>", ANYMULTIRANGE, ANYRANGE), 0, (c, a, b) -> range(c, a, b));
    RangeCall.test(d.operator("<@", ANYRANGE, ANYMULTIRANGE), 0, (c, a, b) -> range(c, b, a));
    RangeCall.test(d.operator("@>", ANYRANGE, ANYMULTIRANGE), 0, (c, a, b) -> within(c, a, b));
    RangeCall.test(d.operator("<@", ANYMULTIRANGE, ANYRANGE), 0, (c, a, b) -> within(c, b, a));
  }

  private static MultirangeAlgebra algebra(RangeCall call) {
    return call.type().multirange().algebra();
  }

  private static boolean element(RangeCall call, Object multirange, Object element) {
    return algebra(call).contains(call.ranges(multirange), call.type().form().bound(element));
  }

  private static boolean all(RangeCall call, Object whole, Object part) {
    return algebra(call).contains(call.ranges(whole), call.ranges(part));
  }

  private static boolean range(RangeCall call, Object multirange, Object range) {
    return algebra(call).contains(call.ranges(multirange), call.range(range));
  }

  private static boolean within(RangeCall call, Object range, Object multirange) {
    return algebra(call).contains(call.range(range), call.ranges(multirange));
  }
}
