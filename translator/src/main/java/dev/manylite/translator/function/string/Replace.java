package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Memory;

/** replace (manual, 9.4). */
final class Replace implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("replace", TEXT, TEXT, TEXT)
        .returns(TEXT)
        .java((c, a) -> replace((String) a[0], (String) a[1], (String) a[2], c.memory()));
  }

  private static String replace(String text, String from, String to, Memory memory) {
    if (from.isEmpty()) {
      return text;
    }
    if (to.length() > from.length()) {
      long more = Occurrences.count(text, from) * (to.length() - from.length());
      memory.value(text.length() + more);
    }
    return text.replace(from, to);
  }
}
