package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** SIMILAR TO (manual, 9.7.2): its pattern as a POSIX regular expression. */
final class SimilarTo implements FunctionSet {
  private static final String DEFAULT_ESCAPE = "\\";

  @Override
  public void define(Definitions d) {
    d.function("similar_to_escape", TEXT)
        .returns(TEXT)
        .java((c, a) -> SimilarPattern.toRegex((String) a[0], DEFAULT_ESCAPE));
    d.function("similar_to_escape", TEXT, TEXT)
        .returns(TEXT)
        .java((c, a) -> SimilarPattern.toRegex((String) a[0], (String) a[1]));
    d.function("similar_escape", TEXT, TEXT)
        .returns(TEXT)
        .calledOnNull()
        .java((c, a) -> a[0] == null ? null : ofOldViews((String) a[0], (String) a[1]));
  }

  /** What SIMILAR TO was written as before PostgreSQL 13: no escape is the default one. */
  private static String ofOldViews(String pattern, String escape) {
    return SimilarPattern.toRegex(pattern, escape == null ? DEFAULT_ESCAPE : escape);
  }
}
