package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.ANYMULTIRANGE;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.range.Range;
import java.util.ArrayList;
import java.util.List;

/** {@code range_agg} (manual, 9.21): the union of all, nulls left out. */
final class RangeAggregate implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : RangeCall.BOTH) {
      d.aggregate("range_agg", type)
          .returns(ANYMULTIRANGE)
          .accumulateByType(
              (types, result) -> {
                RangeCall call = RangeCall.of(types.get(0));
                return () -> new Union(call);
              });
    }
  }

  private static final class Union implements Accumulator {
    private final RangeCall call;
    private final List<Range> ranges = new ArrayList<>();
    private boolean any;

    private Union(RangeCall call) {
      this.call = call;
    }

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      any = true;
      ranges.addAll(call.ranges(arguments[0]));
    }

    @Override
    public boolean keepsArguments() {
      return true;
    }

    @Override
    public Object result(FunctionContext context) {
      return any ? call.write(call.type().multirange().algebra().make(ranges)) : null;
    }
  }
}
