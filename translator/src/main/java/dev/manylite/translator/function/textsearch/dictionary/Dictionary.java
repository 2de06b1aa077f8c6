package dev.manylite.translator.function.textsearch.dictionary;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.type.value.Utf8;
import java.util.List;

/**
 * A row of {@code pg_ts_dict}.
 *
 * @param options {@code dictinitoption}; empty for none
 */
public record Dictionary(int oid, String name, String template, String options) {
  private static final int LONGEST_STEMMED = 1000;

  /**
   * The words that a token stands for: none for a stop word.
   *
   * @param token not longer than a tsvector's word may be
   * @throws SqlFault 0A000 for a language whose stemmer is not here
   */
  public List<String> lexize(String token) {
    String lower = lowerCase(token);
    return switch (name) {
      case "simple" -> lower.isEmpty() ? List.of() : List.of(lower);
      case "english_stem" -> english(lower);
      default -> throw SqlFault.unsupported("text search dictionary " + name);
    };
  }

  private static List<String> english(String word) {
    if (Utf8.length(word) > LONGEST_STEMMED) {
      return List.of(word);
    }
    if (word.isEmpty() || EnglishStopWords.WORDS.contains(word)) {
      return List.of();
    }
    String stem = EnglishStemmer.stem(word);
    return List.of(stem.isEmpty() ? word : stem);
  }

  private static String lowerCase(String token) {
    StringBuilder out = new StringBuilder(token.length());
    token.codePoints().map(Character::toLowerCase).forEach(out::appendCodePoint);
    return out.toString();
  }
}
