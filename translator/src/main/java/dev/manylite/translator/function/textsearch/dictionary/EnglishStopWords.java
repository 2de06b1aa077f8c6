package dev.manylite.translator.function.textsearch.dictionary;

import java.util.Set;

/** The English words that PostgreSQL does not index. */
final class EnglishStopWords {
  static final Set<String> WORDS = Set.copyOf(Lines.of("english-stop-words.txt"));

  private EnglishStopWords() {}
}
