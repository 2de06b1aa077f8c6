package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** Quoted constants and names in all their spellings (manual, 4.1.1 and 4.1.2). */
final class StringScanner {
  private final SourceText source;

  StringScanner(SourceText source) {
    this.source = source;
  }

  Token plain(int start) {
    return quoted(start, start + 1, TokenKind.STRING, "unterminated quoted string", true);
  }

  Token bits(int start, TokenKind kind, String unterminated) {
    return quoted(start, start + 2, kind, unterminated, false);
  }

  /** The text with its Unicode escapes still in it, see {@link #unescapeUnicode}. */
  Token unicode(int start) {
    return quoted(start, start + 3, TokenKind.STRING, "unterminated quoted string", true);
  }

  Token unicodeName(int start) {
    return quotedName(start, start + 3, false);
  }

  Token quotedName(int start) {
    return quotedName(start, start + 1, true);
  }

  /** E'…'. */
  Token escaped(int start) {
    return escaped(start, start + 2, null);
  }

  /** '…' where a backslash escapes. */
  Token escaped(int start, StringRules rules) {
    return escaped(start, start + 1, rules);
  }

  /**
   * @param told of the first escape; null if nothing wants to know
   */
  private Token escaped(int start, int from, StringRules told) {
    EscapeDecoder decoder = new EscapeDecoder(source);
    StringRules rules = told;
    int i = from;
    try {
      while (i < source.length()) {
        char c = source.at(i);
        if (c == '\\' && i + 1 < source.length()) {
          if (rules != null) {
            rules.warn(source.at(i + 1), start);
            rules = null;
          }
          i = decoder.escape(i);
          continue;
        }
        if (c == '\'') {
          decoder.endOfRun(i);
          if (source.at(i + 1) == '\'') {
            decoder.append('\'');
            i += 2;
            continue;
          }
          int continued = continuation(i + 1);
          if (continued < 0) {
            return Token.of(TokenKind.STRING, decoder.text(), start, i + 1);
          }
          i = continued;
          continue;
        }
        if (c != '\\') {
          decoder.endOfRun(i);
          decoder.append(c);
        }
        i++;
      }
    } catch (SqlFault fault) {
      return Token.invalid(fault, start, Math.min(i + 1, source.length()));
    }
    return unterminated("unterminated quoted string", start);
  }

  Token dollarQuoted(int start) {
    int end = start + 1;
    if (SourceText.isNameStart(source.at(end))) {
      while (SourceText.isNamePart(source.at(end)) && source.at(end) != '$') {
        end++;
      }
    }
    if (source.at(end) != '$') {
      return Token.invalid(source.fault("syntax error", start, start + 1), start, start + 1);
    }
    String delimiter = source.slice(start, end + 1);
    int close = source.indexOf(delimiter, end + 1);
    if (close < 0) {
      return unterminated("unterminated dollar-quoted string", start);
    }
    return Token.of(
        TokenKind.STRING, source.slice(end + 1, close), start, close + delimiter.length());
  }

  /** Resolves the escapes of a U&amp; token; {@code end} is where UESCAPE's string ends. */
  Token unescapeUnicode(Token raw, char escape, int end) {
    try {
      String text = UnicodeEscapes.decode(source, raw, escape);
      return Token.of(
          raw.kind(),
          raw.kind() == TokenKind.IDENTIFIER ? Lexer.truncate(text) : text,
          raw.position(),
          end);
    } catch (SqlFault fault) {
      return Token.invalid(fault, raw.position(), end);
    }
  }

  private Token quoted(int start, int from, TokenKind kind, String unterminated, boolean doubling) {
    StringBuilder text = null;
    int run = from;
    for (int i = from; i < source.length(); i++) {
      if (source.at(i) != '\'') {
        continue;
      }
      if (doubling && source.at(i + 1) == '\'') {
        text = (text == null ? new StringBuilder() : text).append(source.slice(run, i + 1));
        run = i + 2;
        i++;
        continue;
      }
      int continued = continuation(i + 1);
      if (continued < 0) {
        String last = source.slice(run, i);
        return Token.of(kind, text == null ? last : text.append(last).toString(), start, i + 1);
      }
      text = (text == null ? new StringBuilder() : text).append(source.slice(run, i));
      run = continued;
      i = continued - 1;
    }
    return unterminated(unterminated, start);
  }

  private Token quotedName(int start, int from, boolean cut) {
    StringBuilder text = new StringBuilder();
    int i = from;
    while (i < source.length()) {
      char c = source.at(i);
      if (c == '"') {
        if (source.at(i + 1) != '"') {
          if (text.length() == 0) {
            return Token.invalid(
                source.fault("zero-length delimited identifier", start, i + 1), start, i + 1);
          }
          String name = text.toString();
          return Token.of(TokenKind.IDENTIFIER, cut ? Lexer.truncate(name) : name, start, i + 1);
        }
        i++;
      }
      text.append(c);
      i++;
    }
    return unterminated("unterminated quoted identifier", start);
  }

  private Token unterminated(String message, int start) {
    return Token.invalid(source.fault(message, start, source.length()), start, source.length());
  }

  /**
   * Where the constant goes on if only space with a newline, and comments, lie between its closing
   * quote and another quote; else −1.
   */
  private int continuation(int from) {
    boolean newline = false;
    int i = from;
    while (i < source.length()) {
      char c = source.at(i);
      if (SourceText.isSpace(c)) {
        newline |= SourceText.isNewline(c);
        i++;
      } else if (c == '-' && source.at(i + 1) == '-') {
        while (i < source.length() && !SourceText.isNewline(source.at(i))) {
          i++;
        }
      } else {
        return newline && c == '\'' ? i + 1 : -1;
      }
    }
    return -1;
  }

  static SqlFault invalidEscape(String sqlState, String hint, int position) {
    return new SqlFault(sqlState, "invalid Unicode escape").withHint(hint).at(position);
  }

  static SqlFault invalidEncoding(byte[] bytes, int from, int length) {
    StringBuilder message = new StringBuilder("invalid byte sequence for encoding \"UTF8\":");
    for (int i = from; i < Math.min(bytes.length, from + length); i++) {
      message.append(String.format(" 0x%02x", bytes[i] & 0xff));
    }
    return new SqlFault(SqlState.CHARACTER_NOT_IN_REPERTOIRE, message.toString());
  }
}
