package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.textsearch.Lexeme.Position;
import dev.manylite.translator.type.value.CharacterTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the words of a tsvector or tsquery, quoted or not, and the positions behind them. After
 * {@link #next} it stands behind the word.
 */
final class WordScanner {
  /** What ends a word, and how errors call the text. */
  enum Mode {
    VECTOR,
    QUERY,
    /** websearch_to_tsquery: quotes and backslashes mean nothing, a double quote ends a word. */
    WEB
  }

  private static final char END = '\0';

  private final String text;
  private final Mode mode;
  private int at;
  private StringBuilder word;
  private List<Position> positions;

  WordScanner(String text, Mode mode) {
    this.text = text;
    this.mode = mode;
  }

  void from(int start) {
    at = start;
  }

  /** Behind the last word. */
  int at() {
    return at;
  }

  String word() {
    return word.toString();
  }

  List<Position> positions() {
    return positions;
  }

  /**
   * False at the end.
   *
   * @throws SqlFault 42601
   */
  boolean next() {
    word = new StringBuilder();
    positions = new ArrayList<>();
    while (CharacterTypes.isSpace(point(text, at))) {
      at += Character.charCount(point(text, at));
    }
    char c = peek();
    if (c == END) {
      return false;
    }
    if (endsWord(c)) {
      throw syntaxError();
    }
    if (c == '\'' && mode != Mode.WEB) {
      at++;
      quoted();
      if (mode == Mode.VECTOR && peek() == ':') {
        positionList();
      }
    } else {
      plain();
    }
    return true;
  }

  private void plain() {
    // A colon may be the first character of a word, and only that.
    if (peek() != '\\' || mode == Mode.WEB) {
      copy();
    }
    while (true) {
      char c = peek();
      if (c == '\\' && mode != Mode.WEB) {
        at++;
        escaped();
      } else if (c == END || endsWord(c) || CharacterTypes.isSpace(point(text, at))) {
        return;
      } else if (c == ':') {
        if (mode == Mode.VECTOR) {
          positionList();
        }
        return;
      } else {
        copy();
      }
    }
  }

  private void quoted() {
    while (true) {
      char c = peek();
      if (c == END) {
        throw syntaxError();
      }
      at++;
      if (c == '\\') {
        escaped();
      } else if (c == '\'') {
        if (peek() != '\'') {
          break;
        }
        at++;
        word.append(c);
      } else {
        word.append(c);
      }
    }
    if (word.isEmpty()) {
      throw syntaxError();
    }
  }

  private void escaped() {
    if (peek() == END) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "there is no escaped character: \"" + text + "\"");
    }
    copy();
  }

  /** {@code :1A,2}. */
  private void positionList() {
    do {
      at++;
      if (!CharacterTypes.isDigit(peek())) {
        throw syntaxError();
      }
      int place = Position.limited(place()) & Position.LAST;
      if (place == 0) {
        throw new SqlFault(
            SqlState.SYNTAX_ERROR, "wrong position info in tsvector: \"" + text + "\"");
      }
      positions.add(new Position(place, weight()));
    } while (peek() == ',');
    if (peek() != END && !CharacterTypes.isSpace(point(text, at))) {
      throw syntaxError();
    }
  }

  /** As C's atoi: the low bits of what fits a long. */
  private int place() {
    long value = 0;
    int digit = at;
    while (digit < text.length() && CharacterTypes.isDigit(text.charAt(digit))) {
      int next = text.charAt(digit++) - '0';
      value = value > (Long.MAX_VALUE - next) / 10 ? Long.MAX_VALUE : 10 * value + next;
    }
    return (int) value;
  }

  /** Further digits are passed over, before and behind the letter. */
  private int weight() {
    int weight = 0;
    for (; ; at++) {
      char c = peek();
      int letter =
          switch (c) {
            case 'a', 'A', '*' -> 3;
            case 'b', 'B' -> 2;
            case 'c', 'C' -> 1;
            case 'd', 'D' -> 0;
            default -> -1;
          };
      if (letter >= 0) {
        if (weight > 0) {
          throw syntaxError();
        }
        weight = letter;
      } else if (!CharacterTypes.isDigit(c)) {
        return weight;
      }
    }
  }

  private void copy() {
    word.append(text.charAt(at++));
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private boolean endsWord(char c) {
    return mode != Mode.VECTOR && isOperator(c) || mode == Mode.WEB && c == '"';
  }

  static boolean isOperator(int c) {
    return c == '!' || c == '&' || c == '|' || c == '(' || c == ')' || c == '<';
  }

  /** The character there; 0 at the end. */
  static int point(String text, int at) {
    return at < text.length() ? text.codePointAt(at) : END;
  }

  private SqlFault syntaxError() {
    String type = mode == Mode.VECTOR ? "tsvector" : "tsquery";
    return new SqlFault(SqlState.SYNTAX_ERROR, "syntax error in " + type + ": \"" + text + "\"");
  }
}
