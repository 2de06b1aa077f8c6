package dev.manylite.translator.function.pattern.regex;

import java.util.HashSet;
import java.util.Set;

/**
 * A parsed pattern with its colors: all that matchers share. Immutable.
 *
 * @param onlyAtStart whether a match can only begin where the text does
 */
record Program(Parsed parsed, ColorMap colors, boolean onlyAtStart) {

  static Program of(Parsed parsed) {
    Set<CodePointSet> sets = new HashSet<>();
    ColorMap.collect(parsed.tree().language, sets);
    return new Program(parsed, ColorMap.of(sets), parsed.tree().language.onlyAtStart());
  }

  Node tree() {
    return parsed.tree();
  }

  Subject subject(String text) {
    return new Subject(text, colors, parsed.lookarounds().size());
  }
}
