package dev.manylite.translator.function.range;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.range.Range;
import dev.manylite.translator.type.range.RangeAlgebra;

/**
 * {@code && << >> &< &> -|-} (manual, 9.20): for ranges, multiranges, and one of each; of a
 * multirange it is the outermost bounds that matter, but for the overlap.
 */
final class RangePosition implements FunctionSet {
  @FunctionalInterface
  private interface Relation {
    boolean of(RangeAlgebra algebra, Range left, Range right);
  }

  @Override
  public void define(Definitions d) {
    for (PgType left : RangeCall.BOTH) {
      for (PgType right : RangeCall.BOTH) {
        RangeCall.test(
            d.operator("&&", left, right),
            0,
            (c, a, b) -> c.type().multirange().algebra().overlaps(c.ranges(a), c.ranges(b)));
        spans(d, "<<", left, right, RangeAlgebra::before);
        spans(d, ">>", left, right, (algebra, a, b) -> algebra.before(b, a));
        spans(d, "&<", left, right, RangeAlgebra::notRightOf);
        spans(d, "&>", left, right, RangeAlgebra::notLeftOf);
        spans(d, "-|-", left, right, RangeAlgebra::adjacent);
      }
    }
  }

  private static void spans(
      Definitions d, String symbol, PgType left, PgType right, Relation relation) {
    RangeCall.test(
        d.operator(symbol, left, right),
        0,
        (c, a, b) -> relation.of(c.type().algebra(), c.span(a), c.span(b)));
  }
}
