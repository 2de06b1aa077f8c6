package dev.manylite.translator.function.array;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** Array functions and operators (manual, 9.19). */
public final class ArrayFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new ArrayBuild(),
        new ArrayContainment(),
        new ArrayFill(),
        new ArraySearch(),
        new ArrayShape());
  }
}
