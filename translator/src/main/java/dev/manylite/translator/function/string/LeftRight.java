package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** left and right (manual, 9.4): a negative count leaves that many out. */
final class LeftRight implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("left", TEXT, INT4).returns(TEXT).java((c, a) -> left((String) a[0], (Long) a[1]));
    d.function("right", TEXT, INT4).returns(TEXT).java((c, a) -> right((String) a[0], (Long) a[1]));
  }

  private static String left(String text, long count) {
    return CodePoints.slice(text, 0, count >= 0 ? count : CodePoints.count(text) + count);
  }

  private static String right(String text, long count) {
    int length = CodePoints.count(text);
    // The negative of the smallest integer is itself, in PostgreSQL's arithmetic.
    return count == Integer.MIN_VALUE
        ? text
        : CodePoints.slice(text, count >= 0 ? length - count : -count, length);
  }
}
