package dev.manylite.translator.function.textsearch.parser;

import java.util.Set;

/**
 * One line of {@code default-parser.tsv}: what the parser does in a state where a test holds and no
 * earlier one does.
 *
 * @param next a state's number; −1 for the same
 * @param type of the token that is found; null for none
 */
record Rule(Test test, char character, Set<Move> moves, int next, TokenType type, Special special) {

  /** What is asked of the character at the parser's place. */
  enum Test {
    CHARACTER,
    END,
    IGNORED,
    ASCII_LETTER,
    LETTER,
    DIGIT,
    ALPHANUMERIC,
    NOT_ALPHANUMERIC,
    MARK,
    SPACE,
    HEX_DIGIT,
    URL_CHARACTER,
    HOST_WANTED,
    A_HOST,
    A_URL_PATH,
    ELSE
  }

  /** What is done to the stack of places to come back to. */
  enum Move {
    NEXT,
    TOKEN,
    POP,
    PUSH,
    AGAIN,
    FORGET,
    FORGET_ALL,
    MERGE
  }

  /** What is done besides. */
  enum Special {
    /** Within script and style everything is blank. */
    TAG,
    /** A URL is read again for its host and path. */
    URL,
    /** A hyphenated word is read again for its parts. */
    REWIND,
    /** The token is read again from its start. */
    RESTART
  }

  boolean has(Move move) {
    return moves.contains(move);
  }
}
