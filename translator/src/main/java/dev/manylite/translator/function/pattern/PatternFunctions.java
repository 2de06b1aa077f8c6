package dev.manylite.translator.function.pattern;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** Pattern matching (manual, 9.7). */
public final class PatternFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new Like(),
        new RegexMatch(),
        new RegexpMatch(),
        new RegexpReplace(),
        new RegexpSplit(),
        new SimilarTo());
  }
}
