package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** reverse (manual, 9.4). */
final class Reverse implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("reverse", TEXT).returns(TEXT).java((c, a) -> reverse((String) a[0]));
  }

  private static String reverse(String text) {
    int[] points = text.codePoints().toArray();
    StringBuilder out = new StringBuilder(text.length());
    for (int i = points.length - 1; i >= 0; i--) {
      out.appendCodePoint(points[i]);
    }
    return out.toString();
  }
}
