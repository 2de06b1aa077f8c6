package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Memory;

/** repeat (manual, 9.4). */
final class Repeat implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("repeat", TEXT, INT4)
        .returns(TEXT)
        .java((c, a) -> repeat((String) a[0], Math.max(0, (Long) a[1]), c.memory()));
  }

  private static String repeat(String text, long times, Memory memory) {
    memory.value(text.length() * times);
    return text.repeat((int) times);
  }
}
