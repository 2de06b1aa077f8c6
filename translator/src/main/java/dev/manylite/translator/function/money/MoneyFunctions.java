package dev.manylite.translator.function.money;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** What can be done with money. */
public final class MoneyFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(new MoneyOperators(), new MoneySum());
  }
}
