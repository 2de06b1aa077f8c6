package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.BOOL;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.range.Bound;
import dev.manylite.translator.type.range.Range;
import java.util.List;
import java.util.function.Predicate;

/**
 * {@code lower}, {@code upper}, {@code isempty} and their kin (manual, 9.20, tables 9.55, 9.56).
 */
final class RangeBounds implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : RangeCall.BOTH) {
      value(d, "lower", type, true);
      value(d, "upper", type, false);
      test(d, "lower_inc", type, true, Bound::inclusive);
      test(d, "upper_inc", type, false, Bound::inclusive);
      test(d, "lower_inf", type, true, Bound::infinite);
      test(d, "upper_inf", type, false, Bound::infinite);
      d.function("isempty", type)
          .returns(BOOL)
          .javaByType(
              (types, result) -> {
                RangeCall call = RangeCall.of(types.get(0));
                return (c, a) -> call.ranges(a[0]).isEmpty() ? 1L : 0L;
              });
    }
  }

  private static void value(Definitions d, String name, PgType type, boolean lower) {
    d.function(name, type)
        .returns(ANYELEMENT)
        .javaByType(
            (types, result) -> {
              RangeCall call = RangeCall.of(types.get(0));
              return (c, a) -> {
                Bound bound = bound(call.ranges(a[0]), lower);
                return bound == null ? null : call.type().form().runtime(bound.value());
              };
            });
  }

  private static void test(
      Definitions d, String name, PgType type, boolean lower, Predicate<Bound> test) {
    d.function(name, type)
        .returns(BOOL)
        .javaByType(
            (types, result) -> {
              RangeCall call = RangeCall.of(types.get(0));
              return (c, a) -> {
                Bound bound = bound(call.ranges(a[0]), lower);
                return bound != null && test.test(bound) ? 1L : 0L;
              };
            });
  }

  /** The first lower or the last upper bound; null where there is no range. */
  private static Bound bound(List<Range> ranges, boolean lower) {
    if (ranges.isEmpty()) {
      return null;
    }
    return lower ? ranges.get(0).lower() : ranges.get(ranges.size() - 1).upper();
  }
}
