package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** SIMILAR TO (manual, 9.7.2): its pattern as a POSIX regular expression. */
final class SimilarTo implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("similar_to_escape", TEXT)
        .returns(TEXT)
        .java((c, a) -> SimilarPattern.toRegex((String) a[0], "\\"));
    d.function("similar_to_escape", TEXT, TEXT)
        .returns(TEXT)
        .java((c, a) -> SimilarPattern.toRegex((String) a[0], (String) a[1]));
  }
}
