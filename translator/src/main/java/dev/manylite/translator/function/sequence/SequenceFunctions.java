package dev.manylite.translator.function.sequence;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** Sequence functions (manual, 9.17). */
public final class SequenceFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(new SequenceCalls());
  }
}
