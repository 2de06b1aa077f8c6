package dev.manylite.translator.function.textsearch;

import dev.manylite.translator.type.textsearch.Lexeme;
import dev.manylite.translator.type.textsearch.TsVector;

/** The bits of a ranking function's last argument (manual, 12.3.3). */
final class RankNormalization {
  static final int LOGARITHM_OF_LENGTH = 1;
  static final int LENGTH = 2;
  static final int DISTANCE_OF_EXTENTS = 4;
  static final int WORDS = 8;
  static final int LOGARITHM_OF_WORDS = 16;
  static final int ITSELF = 32;

  private RankNormalization() {}

  static boolean has(long method, int bit) {
    return (method & bit) != 0;
  }

  /** All places of all words; a word whose places are not known counts once. */
  static int length(TsVector vector) {
    int length = 0;
    for (Lexeme lexeme : vector.lexemes()) {
      length += Math.max(1, lexeme.positions().size());
    }
    return length;
  }
}
