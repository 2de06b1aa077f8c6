package dev.manylite.translator.function.pattern;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.pattern.regex.RegexCache;
import java.util.List;

/** Pattern matching (manual, 9.7). */
public final class PatternFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    RegexCache cache = new RegexCache();
    return List.of(
        new Like(),
        new RegexMatch(cache),
        new RegexpMatch(cache),
        new RegexpOccurrence(cache),
        new RegexpReplace(cache),
        new RegexpSplit(cache),
        new SimilarTo());
  }
}
