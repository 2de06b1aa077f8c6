package dev.manylite.translator.type.textsearch;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.textsearch.QueryNode.Operator;
import dev.manylite.translator.type.textsearch.TsQueryReader.Syntax;
import dev.manylite.translator.type.value.CharacterTypes;

/** Divides the text of a query into words, operators and parentheses. */
final class QueryScanner {
  /** What {@link #next} found. */
  enum Token {
    END,
    WORD,
    OPERATOR,
    NOT,
    OPEN,
    CLOSE,
    /** The end where an operand is missing, which a search field forgives. */
    STOP
  }

  private enum Expected {
    FIRST_OPERAND,
    OPERAND,
    OPERATOR
  }

  private final String text;
  private final Syntax syntax;
  private final WordScanner words;
  private Expected expected = Expected.FIRST_OPERAND;
  private int at;
  private int open;
  private String word;
  private int weights;
  private boolean prefix;
  private Operator operator;
  private int distance;

  QueryScanner(String text, Syntax syntax) {
    this.text = text;
    this.syntax = syntax;
    words =
        new WordScanner(text, syntax == Syntax.WEB ? WordScanner.Mode.WEB : WordScanner.Mode.QUERY);
  }

  String word() {
    return word;
  }

  int weights() {
    return weights;
  }

  boolean prefix() {
    return prefix;
  }

  Operator operator() {
    return operator;
  }

  int distance() {
    return distance;
  }

  Token next() {
    if (syntax == Syntax.PLAIN) {
      return all();
    }
    skipSpaces();
    if (syntax == Syntax.WEB) {
      return expected == Expected.OPERATOR ? webOperator() : webOperand();
    }
    return expected == Expected.OPERATOR ? standardOperator() : standardOperand();
  }

  private Token all() {
    if (at == text.length()) {
      return Token.END;
    }
    word = text;
    at = text.length();
    return Token.WORD;
  }

  private Token standardOperand() {
    switch (peek()) {
      case '!' -> {
        at++;
        expected = Expected.OPERAND;
        return Token.NOT;
      }
      case '(' -> {
        at++;
        open++;
        expected = Expected.OPERAND;
        return Token.OPEN;
      }
      case ':' -> throw syntaxError();
      default -> {
        if (!scanWord()) {
          if (expected == Expected.FIRST_OPERAND) {
            return Token.END;
          }
          throw new SqlFault(SqlState.SYNTAX_ERROR, "no operand in tsquery: \"" + text + "\"");
        }
        modifiers();
        return Token.WORD;
      }
    }
  }

  private Token standardOperator() {
    if (peek() == '&') {
      at++;
      return operator(Operator.AND, 0);
    }
    if (peek() == '|') {
      at++;
      return operator(Operator.OR, 0);
    }
    if (phrase()) {
      return operator(Operator.PHRASE, distance);
    }
    if (peek() == ')' && open > 0) {
      at++;
      open--;
      return Token.CLOSE;
    }
    if (at == text.length() && open == 0) {
      return Token.END;
    }
    throw syntaxError();
  }

  private Token webOperand() {
    while (WordScanner.isOperator(peek()) || CharacterTypes.isSpace(peek())) {
      if (WordScanner.isOperator(peek())) {
        expected = Expected.OPERAND;
      }
      at += Character.charCount(peek());
    }
    if (peek() == '-') {
      at++;
      expected = Expected.OPERAND;
      return Token.NOT;
    }
    weights = 0;
    prefix = false;
    if (peek() == '"') {
      int end = text.indexOf('"', at + 1);
      int stop = end < 0 ? text.length() : end;
      word = text.substring(at + 1, stop);
      at = end < 0 ? stop : stop + 1;
      expected = Expected.OPERATOR;
      return Token.WORD;
    }
    if (scanWord()) {
      return Token.WORD;
    }
    return expected == Expected.FIRST_OPERAND ? Token.END : Token.STOP;
  }

  private Token webOperator() {
    while (at < text.length()) {
      if (isWordOr()) {
        at += 2;
        return operator(Operator.OR, 0);
      }
      if (!WordScanner.isOperator(peek())) {
        return operator(Operator.AND, 0);
      }
      at++;
      skipSpaces();
    }
    return Token.END;
  }

  /** "or" by itself, with something behind it that could be an operand. */
  private boolean isWordOr() {
    if (!text.regionMatches(true, at, "or", 0, 2) || at + 2 == text.length()) {
      return false;
    }
    int following = text.codePointAt(at + 2);
    if (following == '-'
        || following == '_'
        || CharacterTypes.isAlpha(following)
        || CharacterTypes.isDigit(following)) {
      return false;
    }
    int i = at + 2 + Character.charCount(following);
    while (CharacterTypes.isSpace(WordScanner.point(text, i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i < text.length();
  }

  private boolean scanWord() {
    words.from(at);
    if (!words.next()) {
      return false;
    }
    word = words.word();
    weights = 0;
    prefix = false;
    at = words.at();
    expected = Expected.OPERATOR;
    return true;
  }

  /** {@code :*AB}. */
  private void modifiers() {
    if (peek() != ':') {
      return;
    }
    while (true) {
      at++;
      switch (peek()) {
        case 'a', 'A' -> weights |= 8;
        case 'b', 'B' -> weights |= 4;
        case 'c', 'C' -> weights |= 2;
        case 'd', 'D' -> weights |= 1;
        case '*' -> prefix = true;
        default -> {
          return;
        }
      }
    }
  }

  /** {@code <->} or {@code <2>}, with something behind it. */
  private boolean phrase() {
    if (peek() != '<') {
      return false;
    }
    int i = at + 1;
    long number = 1;
    if (WordScanner.point(text, i) == '-') {
      i++;
    } else {
      int start = i;
      for (number = 0; CharacterTypes.isDigit(WordScanner.point(text, i)); i++) {
        number = Math.min(10 * number + text.charAt(i) - '0', Integer.MAX_VALUE);
      }
      if (i == start) {
        return false;
      }
      if (number > TsQuery.LARGEST_DISTANCE) {
        throw TsQuery.distanceFault();
      }
    }
    if (WordScanner.point(text, i) != '>' || i + 1 == text.length()) {
      return false;
    }
    distance = (int) number;
    at = i + 1;
    return true;
  }

  private Token operator(Operator found, int apart) {
    operator = found;
    distance = apart;
    expected = Expected.OPERAND;
    return Token.OPERATOR;
  }

  private void skipSpaces() {
    while (CharacterTypes.isSpace(peek())) {
      at += Character.charCount(peek());
    }
  }

  private int peek() {
    return WordScanner.point(text, at);
  }

  private SqlFault syntaxError() {
    return new SqlFault(SqlState.SYNTAX_ERROR, "syntax error in tsquery: \"" + text + "\"");
  }
}
