package dev.manylite.translator.ddl.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.List;

/** Text → tokens, by SQLite's rules (its {@code tokenize.c}). */
final class SqliteLexer {
  private final String text;
  private int position;
  private String comment;

  private SqliteLexer(String text) {
    this.text = text;
  }

  /** All tokens, END last. */
  static List<SqliteToken> tokens(String text) {
    SqliteLexer lexer = new SqliteLexer(text);
    List<SqliteToken> tokens = new ArrayList<>();
    SqliteToken token;
    do {
      token = lexer.next();
      tokens.add(token);
    } while (token.kind() != SqliteToken.Kind.END);
    return tokens;
  }

  private SqliteToken next() {
    comment = null;
    skipSpaceAndComments();
    if (position >= text.length()) {
      return token(SqliteToken.Kind.END, "", (char) 0, position);
    }
    int start = position;
    char c = text.charAt(position);
    switch (c) {
      case '\'':
        return token(SqliteToken.Kind.STRING, quoted('\''), c, start);
      case '"':
      case '`':
        return token(SqliteToken.Kind.NAME, quoted(c), c, start);
      case '[':
        return bracketed(start);
      default:
        break;
    }
    if ((c == 'x' || c == 'X') && position + 1 < text.length() && text.charAt(start + 1) == '\'') {
      position++;
      return token(SqliteToken.Kind.BLOB, quoted('\''), (char) 0, start);
    }
    if (isDigit(c) || c == '.' && position + 1 < text.length() && isDigit(text.charAt(start + 1))) {
      return number(start);
    }
    if (isNameStart(c)) {
      while (position < text.length() && isNamePart(text.charAt(position))) {
        position++;
      }
      return token(SqliteToken.Kind.NAME, text.substring(start, position), (char) 0, start);
    }
    position += symbolLength();
    return token(SqliteToken.Kind.SYMBOL, text.substring(start, position), (char) 0, start);
  }

  private SqliteToken token(SqliteToken.Kind kind, String value, char quote, int start) {
    return new SqliteToken(kind, value, quote, start, position, comment);
  }

  private void skipSpaceAndComments() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r') {
        position++;
      } else if (text.startsWith("--", position)) {
        int end = text.indexOf('\n', position);
        end = end < 0 ? text.length() : end;
        comment = text.substring(position + 2, end).strip();
        position = end;
      } else if (text.startsWith("/*", position)) {
        int end = text.indexOf("*/", position + 2);
        comment = text.substring(position + 2, end < 0 ? text.length() : end).strip();
        position = end < 0 ? text.length() : end + 2;
      } else {
        return;
      }
    }
  }

  /** A quote within is written twice. */
  private String quoted(char quote) {
    StringBuilder value = new StringBuilder();
    for (position++; position < text.length(); position++) {
      char c = text.charAt(position);
      if (c != quote) {
        value.append(c);
      } else if (position + 1 < text.length() && text.charAt(position + 1) == quote) {
        value.append(c);
        position++;
      } else {
        position++;
        return value.toString();
      }
    }
    throw malformed();
  }

  private SqliteToken bracketed(int start) {
    int end = text.indexOf(']', start);
    if (end < 0) {
      throw malformed();
    }
    position = end + 1;
    return token(SqliteToken.Kind.NAME, text.substring(start + 1, end), '[', start);
  }

  private SqliteToken number(int start) {
    while (position < text.length()) {
      char c = text.charAt(position);
      boolean sign = (c == '+' || c == '-') && isExponent(start);
      if (!sign && c != '.' && !isNamePart(c)) {
        break;
      }
      position++;
    }
    return token(SqliteToken.Kind.NUMBER, text.substring(start, position), (char) 0, start);
  }

  private boolean isExponent(int start) {
    char before = text.charAt(position - 1);
    boolean hexadecimal = text.startsWith("0x", start) || text.startsWith("0X", start);
    return !hexadecimal && (before == 'e' || before == 'E');
  }

  private int symbolLength() {
    for (String symbol : List.of("->>", "||", "<=", ">=", "<>", "!=", "==", "<<", ">>", "->")) {
      if (text.startsWith(symbol, position)) {
        return symbol.length();
      }
    }
    return 1;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80;
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c) || c == '$';
  }

  private static SqlFault malformed() {
    return new SqlFault(SqlState.DATA_CORRUPTED, "malformed definition in SQLite's schema");
  }
}
