package dev.manylite.translator.function.bit;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** The bit string functions and operators. */
public final class BitStringFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new BitwiseOperators(),
        new BitShifts(),
        new BitLength(),
        new BitSubstring(),
        new BitPosition(),
        new SingleBits(),
        new BitStringAggregates());
  }
}
