package dev.manylite.translator.function.textsearch;

import static dev.manylite.translator.type.Types.REGCONFIG;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TSVECTOR;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** to_tsvector over text (manual, 12.3.1). */
final class ToTsVector implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("to_tsvector", REGCONFIG, TEXT)
        .returns(TSVECTOR)
        .java(
            (c, a) -> Document.vector(c, CurrentConfiguration.of(a[0]), (String) a[1]).toString());
    d.function("to_tsvector", TEXT)
        .returns(TSVECTOR)
        .stable()
        .java((c, a) -> Document.vector(c, CurrentConfiguration.of(c), (String) a[0]).toString());
  }
}
