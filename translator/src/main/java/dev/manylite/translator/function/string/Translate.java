package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.HashMap;
import java.util.Map;

/** translate (manual, 9.4): character by character. */
final class Translate implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("translate", TEXT, TEXT, TEXT)
        .returns(TEXT)
        .java((c, a) -> translate((String) a[0], (String) a[1], (String) a[2]));
  }

  private static String translate(String text, String from, String to) {
    int[] source = from.codePoints().toArray();
    int[] target = to.codePoints().toArray();
    Map<Integer, Integer> mapping = new HashMap<>();
    for (int i = 0; i < source.length; i++) {
      mapping.putIfAbsent(source[i], i < target.length ? target[i] : -1);
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(p -> mapping.getOrDefault(p, p))
        .filter(p -> p >= 0)
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
