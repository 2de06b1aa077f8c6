package dev.manylite.translator.parse;

/** How tightly operators bind (manual, 4.1.6), loosest first; 0 is no operator. */
final class Precedence {
  static final int NONE = 0;
  static final int OR = 1;
  static final int AND = 2;
  static final int NOT = 3;
  static final int IS = 4;
  static final int COMPARISON = 5;

  /** BETWEEN, IN, LIKE, ILIKE, SIMILAR. */
  static final int RANGE = 6;

  /** Every operator that is not named here. */
  static final int OTHER = 7;

  static final int ADDITION = 8;
  static final int MULTIPLICATION = 9;
  static final int POWER = 10;
  static final int AT_TIME_ZONE = 11;
  static final int COLLATE = 12;
  static final int SIGN = 13;
  static final int CAST = 14;

  private Precedence() {}

  /** Of the cursor's token as an operator behind an a_expr. */
  static int of(TokenCursor cursor) {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case OPERATOR -> OTHER;
      case SYMBOL -> ofSymbol(token.text());
      case KEYWORD -> ofKeyword(token.text(), cursor.peek(1));
      default -> NONE;
    };
  }

  /** Of the cursor's token as an operator behind a b_expr, which knows fewer. */
  static int ofRestricted(TokenCursor cursor) {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case OPERATOR -> OTHER;
      case SYMBOL -> ofSymbol(token.text());
      case KEYWORD -> token.is("is") ? IS : cursor.at("operator", "(") ? OTHER : NONE;
      default -> NONE;
    };
  }

  private static int ofSymbol(String symbol) {
    return switch (symbol) {
      case "::" -> CAST;
      case "^" -> POWER;
      case "*", "/", "%" -> MULTIPLICATION;
      case "+", "-" -> ADDITION;
      case "<", ">", "=", "<=", ">=", "<>" -> COMPARISON;
      default -> NONE;
    };
  }

  private static int ofKeyword(String word, Token next) {
    return switch (word) {
      case "or" -> OR;
      case "and" -> AND;
      case "is", "isnull", "notnull" -> IS;
      case "between", "in", "like", "ilike", "similar" -> RANGE;
      case "not" -> negates(next) ? RANGE : NONE;
      case "operator" -> OTHER;
      case "at" -> AT_TIME_ZONE;
      case "collate" -> COLLATE;
      default -> NONE;
    };
  }

  private static boolean negates(Token next) {
    return next.is("between")
        || next.is("in")
        || next.is("like")
        || next.is("ilike")
        || next.is("similar");
  }
}
