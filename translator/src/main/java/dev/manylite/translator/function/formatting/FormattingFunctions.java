package dev.manylite.translator.function.formatting;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** Data type formatting functions (manual, 9.8). */
public final class FormattingFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(new DatesToChar(), new NumbersToChar(), new ToDate(), new ToNumber());
  }
}
