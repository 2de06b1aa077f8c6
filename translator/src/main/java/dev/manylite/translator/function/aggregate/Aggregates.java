package dev.manylite.translator.function.aggregate;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** The aggregate functions. */
public final class Aggregates implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new Count(),
        new Sum(),
        new Average(),
        new MinMax(),
        new BooleanAggregates(),
        new BitAggregates(),
        new StringAggregate(),
        new ArrayAggregate(),
        new Deviation(),
        new Regression(),
        new PercentileContinuous(),
        new PercentileDiscrete(),
        new Mode(),
        new TransitionFunctions());
  }
}
