package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;

/**
 * A token of SQL text (manual, 4.1).
 *
 * @param text what it means: folded, unescaped, without quotes
 * @param keyword null where it is none
 * @param fault why an INVALID token is none; else null
 * @param position offset of its first character
 * @param end offset behind its last character
 */
public record Token(
    TokenKind kind, String text, Keyword keyword, SqlFault fault, int position, int end) {

  static Token of(TokenKind kind, String text, int position, int end) {
    return new Token(kind, text, null, null, position, end);
  }

  static Token keyword(Keyword keyword, int position, int end) {
    return new Token(TokenKind.KEYWORD, keyword.word(), keyword, null, position, end);
  }

  static Token invalid(SqlFault fault, int position, int end) {
    return new Token(TokenKind.INVALID, "", null, fault, position, end);
  }

  /** Whether this is the key word or symbol {@code word}. */
  public boolean is(String word) {
    return (kind == TokenKind.KEYWORD || kind == TokenKind.SYMBOL) && text.equals(word);
  }

  public boolean isNumber() {
    return kind == TokenKind.INTEGER || kind == TokenKind.FLOAT;
  }

  /** ColId of PostgreSQL's grammar: names a column or a table. */
  public boolean isColumnName() {
    return kind == TokenKind.IDENTIFIER
        || (keyword != null
            && (keyword.category() == KeywordCategory.UNRESERVED
                || keyword.category() == KeywordCategory.COLUMN_NAME));
  }

  /** type_function_name of PostgreSQL's grammar: names a type or a function. */
  public boolean isTypeOrFunctionName() {
    return kind == TokenKind.IDENTIFIER
        || (keyword != null
            && (keyword.category() == KeywordCategory.UNRESERVED
                || keyword.category() == KeywordCategory.TYPE_OR_FUNCTION_NAME));
  }

  /** NonReservedWord of PostgreSQL's grammar. */
  public boolean isNonReserved() {
    return kind == TokenKind.IDENTIFIER
        || (keyword != null && keyword.category() != KeywordCategory.RESERVED);
  }

  /** ColLabel of PostgreSQL's grammar: any name or key word. */
  public boolean isLabel() {
    return kind == TokenKind.IDENTIFIER || kind == TokenKind.KEYWORD;
  }

  /** BareColLabel of PostgreSQL's grammar: labels a select item without AS. */
  public boolean isBareLabel() {
    return kind == TokenKind.IDENTIFIER || (keyword != null && keyword.bareLabel());
  }
}
