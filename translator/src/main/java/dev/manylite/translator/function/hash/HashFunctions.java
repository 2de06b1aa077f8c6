package dev.manylite.translator.function.hash;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** Hash functions (manual, 38.16.3, table 38.4). */
public final class HashFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(new TypeHashes(), new PolymorphicHashes());
  }
}
