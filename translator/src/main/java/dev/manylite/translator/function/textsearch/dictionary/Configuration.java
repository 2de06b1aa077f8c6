package dev.manylite.translator.function.textsearch.dictionary;

import dev.manylite.translator.function.textsearch.parser.TokenType;
import java.util.Optional;

/**
 * A row of {@code pg_ts_config} with its rows of {@code pg_ts_config_map}: each type of token has
 * one dictionary at most.
 *
 * @param asciiWords for words of ASCII letters
 * @param words for other words of letters
 * @param others for all else that is no blank, tag, protocol or entity
 */
public record Configuration(
    int oid, String name, Dictionary asciiWords, Dictionary words, Dictionary others) {

  public Optional<Dictionary> dictionary(TokenType type) {
    return switch (type) {
      case ASCIIWORD, HWORD_ASCIIPART, ASCIIHWORD -> Optional.of(asciiWords);
      case WORD, HWORD_PART, HWORD -> Optional.of(words);
      case BLANK, TAG, PROTOCOL, ENTITY -> Optional.empty();
      default -> Optional.of(others);
    };
  }
}
