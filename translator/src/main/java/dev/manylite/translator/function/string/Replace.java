package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** replace (manual, 9.4). */
final class Replace implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("replace", TEXT, TEXT, TEXT)
        .returns(TEXT)
        .java(
            (c, a) ->
                ((String) a[1]).isEmpty()
                    ? a[0]
                    : ((String) a[0]).replace((String) a[1], (String) a[2]));
  }
}
