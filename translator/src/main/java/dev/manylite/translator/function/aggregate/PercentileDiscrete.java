package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.FLOAT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.Types;
import java.util.List;

/** {@code percentile_disc(p) WITHIN GROUP (ORDER BY x)}: the first value at or beyond p. */
final class PercentileDiscrete implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.orderedSetAggregate("percentile_disc", FLOAT8, ANYELEMENT)
        .returns(ANYELEMENT)
        .calledOnNull()
        .accumulate(() -> new Values(false));
    d.orderedSetAggregate("percentile_disc", Types.array(FLOAT8), ANYELEMENT)
        .returns(ANYARRAY)
        .calledOnNull()
        .accumulate(() -> new Values(true));
  }

  private static final class Values extends SortedValues {
    Values(boolean array) {
      super(array);
    }

    @Override
    Object at(double part, List<Object> sorted) {
      int place = (int) Math.ceil(part * sorted.size());
      return sorted.get(Math.max(place, 1) - 1);
    }
  }
}
