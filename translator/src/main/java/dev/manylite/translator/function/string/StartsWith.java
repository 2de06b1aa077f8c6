package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** starts_with and {@code ^@} (manual, 9.4). */
final class StartsWith implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("starts_with", TEXT, TEXT)
        .returns(BOOL)
        .java((c, a) -> ((String) a[0]).startsWith((String) a[1]) ? 1L : 0L);
    d.operator("^@", TEXT, TEXT)
        .returns(BOOL)
        .java((c, a) -> ((String) a[0]).startsWith((String) a[1]) ? 1L : 0L);
  }
}
