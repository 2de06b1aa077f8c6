package dev.manylite.translator.function.rows;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** Set-returning functions (manual, 9.25). */
public final class RowFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(new ExpandArray(), new GenerateSeries(), new GenerateSubscripts(), new Unnest());
  }
}
