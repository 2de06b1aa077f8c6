package dev.manylite.translator.function.range;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.range.MultirangeType;
import dev.manylite.translator.type.range.Range;
import java.util.List;

/** {@code range_intersect_agg} (manual, 9.21): what all have in common, nulls left out. */
final class RangeIntersection implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : RangeCall.BOTH) {
      d.aggregate("range_intersect_agg", type)
          .returns(type)
          .accumulateByType((types, result) -> () -> new Intersection(types.get(0)));
    }
  }

  private static final class Intersection implements Accumulator {
    private final RangeCall call;
    private final boolean multirange;
    private List<Range> common;

    private Intersection(SqlType type) {
      call = RangeCall.of(type);
      multirange = type.base() instanceof MultirangeType;
    }

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      List<Range> ranges = call.ranges(arguments[0]);
      common =
          common == null ? ranges : call.type().multirange().algebra().intersection(common, ranges);
    }

    @Override
    public Object result(FunctionContext context) {
      if (common == null) {
        return null;
      }
      return multirange
          ? call.write(common)
          : call.write(common.isEmpty() ? Range.EMPTY : common.get(0));
    }
  }
}
