package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.ANYRANGE;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** {@code @> <@} of ranges and their elements (manual, 9.20, table 9.53). */
final class RangeContainment implements FunctionSet {
  @Override
  public void define(Definitions d) {
    RangeCall.test(d.operator("@>", ANYRANGE, ANYELEMENT), 0, (c, a, b) -> element(c, a, b));
    RangeCall.test(d.operator("<@", ANYELEMENT, ANYRANGE), 1, (c, a, b) -> element(c, b, a));
    RangeCall.test(d.operator("@>", ANYRANGE, ANYRANGE), 0, (c, a, b) -> range(c, a, b));
    RangeCall.test(d.operator("<@", ANYRANGE, ANYRANGE), 0, (c, a, b) -> range(c, b, a));
  }

  private static boolean element(RangeCall call, Object range, Object element) {
    return call.type().algebra().contains(call.range(range), call.type().form().bound(element));
  }

  private static boolean range(RangeCall call, Object whole, Object part) {
    return call.type().algebra().contains(call.range(whole), call.range(part));
  }
}
