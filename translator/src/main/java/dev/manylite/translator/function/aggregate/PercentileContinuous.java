package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INTERVAL;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Interval;
import java.util.List;

/** {@code percentile_cont(p) WITHIN GROUP (ORDER BY x)}: between two values where none is there. */
final class PercentileContinuous implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : List.of(FLOAT8, INTERVAL)) {
      boolean intervals = type == INTERVAL;
      d.orderedSetAggregate("percentile_cont", FLOAT8, type)
          .returns(type)
          .calledOnNull()
          .accumulate(() -> new Values(false, intervals));
      d.orderedSetAggregate("percentile_cont", Types.array(FLOAT8), type)
          .returns(Types.array(type))
          .calledOnNull()
          .accumulate(() -> new Values(true, intervals));
    }
  }

  private static final class Values extends SortedValues {
    private final boolean intervals;

    Values(boolean array, boolean intervals) {
      super(array);
      this.intervals = intervals;
    }

    @Override
    Object at(double part, List<Object> sorted) {
      double place = part * (sorted.size() - 1);
      int first = (int) Math.floor(place);
      int second = (int) Math.ceil(place);
      Object low = sorted.get(first);
      if (first == second) {
        return low;
      }
      return intervals
          ? between((String) low, (String) sorted.get(second), place - first)
          : between(
              FloatArithmetic.value(low), FloatArithmetic.value(sorted.get(second)), place - first);
    }

    private static Object between(double low, double high, double proportion) {
      return FloatArithmetic.runtime(low + proportion * (high - low));
    }

    private static Object between(String low, String high, double proportion) {
      Interval start = Interval.parse(low);
      return start.add(Interval.parse(high).subtract(start).multiply(proportion)).toString();
    }
  }
}
