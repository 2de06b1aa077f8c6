package dev.manylite.translator.function.comparison;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** Comparison functions (manual, 9.2). */
public final class ComparisonFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(new NullCounts(), new PatternOrder(), new RecordImage());
  }
}
