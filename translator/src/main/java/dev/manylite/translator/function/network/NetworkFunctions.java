package dev.manylite.translator.function.network;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** The network address functions and operators. */
public final class NetworkFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new NetworkParts(),
        new NetworkText(),
        new SetMaskLength(),
        new NetworkContainment(),
        new InetBits(),
        new InetArithmetic(),
        new MacOperators(),
        new MacFunctions());
  }
}
