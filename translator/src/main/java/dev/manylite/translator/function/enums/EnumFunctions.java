package dev.manylite.translator.function.enums;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** Enum support functions (manual, 9.10). */
public final class EnumFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(new EnumComparison(), new EnumEnds(), new EnumRange());
  }
}
