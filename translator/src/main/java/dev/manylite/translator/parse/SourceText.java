package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** The text under the lexer's eye, and how an error about a piece of it is worded. */
final class SourceText {
  private final String text;

  SourceText(String text) {
    this.text = text;
  }

  int length() {
    return text.length();
  }

  /** The character at {@code offset}; NUL, which SQL text can't hold, behind the end. */
  char at(int offset) {
    return offset < text.length() ? text.charAt(offset) : '\0';
  }

  boolean startsWith(String piece, int offset) {
    return text.startsWith(piece, offset);
  }

  int indexOf(String piece, int from) {
    return text.indexOf(piece, from);
  }

  String slice(int from, int to) {
    return text.substring(from, to);
  }

  /** {@code message at or near "text"}, as PostgreSQL's scanner_yyerror words it. */
  SqlFault fault(String message, int from, int to) {
    String where =
        from >= text.length()
            ? message + " at end of input"
            : message + " at or near \"" + text.substring(from, to) + "\"";
    return new SqlFault(SqlState.SYNTAX_ERROR, where).at(Math.min(from, text.length()));
  }

  static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
  }

  static boolean isNewline(char c) {
    return c == '\n' || c == '\r';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** What may begin a name: letters, underscore, everything beyond ASCII. */
  static boolean isNameStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
  }

  static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '$';
  }

  static int hexDigit(char c) {
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }
}
