package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Memory;

/** lpad and rpad (manual, 9.4). */
final class Pad implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("lpad", TEXT, INT4).returns(TEXT).java((c, a) -> pad(a, true, c.memory()));
    d.function("lpad", TEXT, INT4, TEXT).returns(TEXT).java((c, a) -> pad(a, true, c.memory()));
    d.function("rpad", TEXT, INT4).returns(TEXT).java((c, a) -> pad(a, false, c.memory()));
    d.function("rpad", TEXT, INT4, TEXT).returns(TEXT).java((c, a) -> pad(a, false, c.memory()));
  }

  private static String pad(Object[] arguments, boolean left, Memory memory) {
    String text = (String) arguments[0];
    int width = memory.value(Math.max(0, (Long) arguments[1]));
    String fill = arguments.length > 2 ? (String) arguments[2] : " ";
    int length = CodePoints.count(text);
    if (length >= width || fill.isEmpty()) {
      return CodePoints.slice(text, 0, width);
    }
    int missing = width - length;
    String padding =
        CodePoints.slice(fill.repeat(missing / CodePoints.count(fill) + 1), 0, missing);
    return left ? padding + text : text + padding;
  }
}
