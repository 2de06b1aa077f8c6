package dev.manylite.translator.type.jsonpath;

/**
 * A path's smallest part.
 *
 * @param symbol an operator, a keyword in lower case; null for other kinds
 * @param value a string's, a name's, a variable's characters; a number's literal; a keyword as it
 *     is written
 * @param source where PostgreSQL says that a syntax error is near; empty for the end
 */
record PathToken(Kind kind, String symbol, String value, String source) {
  enum Kind {
    END,
    OPERATOR,
    KEYWORD,
    NAME,
    STRING,
    VARIABLE,
    INTEGER,
    DECIMAL
  }

  static PathToken operator(String symbol) {
    return new PathToken(Kind.OPERATOR, symbol, null, symbol);
  }

  boolean is(String operatorOrKeyword) {
    return operatorOrKeyword.equals(symbol);
  }

  /** Whether it can name a key after a dot. */
  boolean isKey() {
    return kind == Kind.NAME || kind == Kind.STRING || kind == Kind.KEYWORD;
  }
}
