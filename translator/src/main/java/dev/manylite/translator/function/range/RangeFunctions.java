package dev.manylite.translator.function.range;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** Index of the functions over ranges. */
public final class RangeFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new RangeConstructors(),
        new MultirangeConstructors(),
        new RangeBounds(),
        new RangeContainment(),
        new MultirangeContainment(),
        new RangePosition(),
        new RangeSetOperators(),
        new RangeMerge(),
        new RangeComparison(),
        new RangeDifferences(),
        new MultirangeUnnest(),
        new RangeAggregate(),
        new RangeIntersection());
  }
}
