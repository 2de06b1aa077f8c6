package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** lower, upper, initcap (manual, 9.4): by Unicode, one character to one. */
final class LetterCase implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("lower", TEXT).returns(TEXT).java((c, a) -> map((String) a[0], false));
    d.function("upper", TEXT).returns(TEXT).java((c, a) -> map((String) a[0], true));
    d.function("initcap", TEXT).returns(TEXT).java((c, a) -> capitals((String) a[0]));
  }

  private static String map(String text, boolean upper) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(p -> upper ? Character.toUpperCase(p) : Character.toLowerCase(p))
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** A word is a run of letters and digits. */
  private static String capitals(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean inWord = false;
    for (int point : text.codePoints().toArray()) {
      out.appendCodePoint(inWord ? Character.toLowerCase(point) : Character.toUpperCase(point));
      inWord = Character.isLetterOrDigit(point);
    }
    return out.toString();
  }
}
