package dev.manylite.translator.function.window;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** The window functions. */
public final class Windows implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(new Ranking(), new Offsets(), new FrameValues());
  }
}
