package dev.manylite.translator.parse;

/** The plain values that utility statements take: words, strings, numbers with a sign. */
final class ValueParser {
  private final TokenCursor cursor;

  ValueParser(Grammar grammar) {
    this.cursor = grammar.cursor();
  }

  /** Whether opt_boolean_or_string begins here. */
  boolean startsWord() {
    Token token = cursor.peek();
    return token.kind() == TokenKind.STRING
        || token.isNonReserved()
        || cursor.atAny("true", "false", "on");
  }

  /** opt_boolean_or_string. */
  String word() {
    if (!startsWord()) {
      throw cursor.syntaxError();
    }
    return cursor.next().text();
  }

  /** Whether NumericOnly begins here. */
  boolean startsNumber() {
    return cursor.peek().isNumber() || cursor.atAny("+", "-");
  }

  /** NumericOnly. */
  String number() {
    String sign = sign();
    if (!cursor.peek().isNumber()) {
      throw cursor.syntaxError();
    }
    return sign + cursor.next().text();
  }

  /** SignedIconst: fits an int4. */
  int integer() {
    String sign = sign();
    return Integer.parseInt(sign + cursor.expect(TokenKind.INTEGER).text());
  }

  String string() {
    return cursor.expect(TokenKind.STRING).text();
  }

  /** NonReservedWord_or_Sconst. */
  String nonReservedWordOrString() {
    if (!cursor.at(TokenKind.STRING) && !cursor.peek().isNonReserved()) {
      throw cursor.syntaxError();
    }
    return cursor.next().text();
  }

  private String sign() {
    if (cursor.accept("-")) {
      return "-";
    }
    cursor.accept("+");
    return "";
  }
}
