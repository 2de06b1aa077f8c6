package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** The tokens of JSON text. A punctuation token is its character. */
final class JsonLexer {
  static final int END = 0;
  static final int STRING = 1;
  static final int NUMBER = 2;
  static final int TRUE = 3;
  static final int FALSE = 4;
  static final int NULL = 5;

  private final String source;
  private final boolean resolve;
  private int start;
  private int position;
  private int token;
  private String text;

  /**
   * @param resolve turn escapes in strings into characters; else only check their form
   */
  JsonLexer(String source, boolean resolve) {
    this.source = source;
    this.resolve = resolve;
  }

  int token() {
    return token;
  }

  /** A string's characters, a number's literal. */
  String text() {
    return text;
  }

  void next() {
    int length = source.length();
    while (position < length && isBlank(source.charAt(position))) {
      position++;
    }
    start = position;
    if (position == length) {
      token = END;
      return;
    }
    char c = source.charAt(position);
    if (c == '"') {
      string();
    } else if (c == '-' || (c >= '0' && c <= '9')) {
      number();
    } else if ("[]{},:".indexOf(c) >= 0) {
      token = c;
      position++;
    } else {
      word();
    }
  }

  private void word() {
    skipWord();
    if (position == start) {
      position = source.offsetByCodePoints(position, 1);
      throw invalidToken();
    }
    String word = source.substring(start, position);
    token =
        switch (word) {
          case "true" -> TRUE;
          case "false" -> FALSE;
          case "null" -> NULL;
          default -> throw invalidToken();
        };
  }

  private void number() {
    int i = position;
    if (at(i) == '-') {
      i++;
    }
    boolean valid;
    if (at(i) == '0') {
      i++;
      valid = true;
    } else {
      int digits = i;
      i = skipDigits(i);
      valid = i > digits;
    }
    if (at(i) == '.') {
      int digits = i + 1;
      i = skipDigits(digits);
      valid &= i > digits;
    }
    if (at(i) == 'e' || at(i) == 'E') {
      i++;
      if (at(i) == '+' || at(i) == '-') {
        i++;
      }
      int digits = i;
      i = skipDigits(i);
      valid &= i > digits;
    }
    position = i;
    skipWord();
    if (!valid || position > i) {
      throw invalidToken();
    }
    token = NUMBER;
    text = source.substring(start, i);
  }

  private void string() {
    int end = position + 1;
    int length = source.length();
    while (end < length) {
      char c = source.charAt(end);
      if (c == '"') {
        token = STRING;
        text = source.substring(position + 1, end);
        position = end + 1;
        return;
      }
      if (c == '\\') {
        escapedString(end);
        return;
      }
      if (c < ' ') {
        throw unescaped(c, end);
      }
      end++;
    }
    throw endedEarly();
  }

  private void escapedString(int from) {
    StringBuilder resolved = new StringBuilder(source.substring(position + 1, from));
    int i = from;
    char high = 0;
    while (i < source.length()) {
      char c = source.charAt(i);
      boolean unicode = c == '\\' && at(i + 1) == 'u';
      if (high != 0 && !unicode) {
        throw lonely(
            source.offsetByCodePoints(c == '\\' && i + 1 < source.length() ? i + 1 : i, 1));
      }
      if (c == '"') {
        token = STRING;
        text = resolved.toString();
        position = i + 1;
        return;
      }
      if (c < ' ') {
        throw unescaped(c, i);
      }
      if (unicode) {
        char unit = unit(i + 2);
        i += 6;
        high = resolve ? surrogate(resolved, high, unit, i) : 0;
      } else if (c == '\\') {
        resolved.append(escape(i));
        i += 2;
      } else {
        resolved.append(c);
        i++;
      }
    }
    throw endedEarly();
  }

  /** Appends a unit of \\u; returns it if it is the first of a pair, else 0. */
  private char surrogate(StringBuilder resolved, char high, char unit, int end) {
    if (Character.isHighSurrogate(unit)) {
      if (high != 0) {
        throw fault("Unicode high surrogate must not follow a high surrogate.", end);
      }
      return unit;
    }
    if (Character.isLowSurrogate(unit) != (high != 0)) {
      throw lonely(end);
    }
    if (unit == 0) {
      throw new SqlFault("22P05", "unsupported Unicode escape sequence")
          .withDetail("\\u0000 cannot be converted to text.")
          .withContext(context(end));
    }
    if (high != 0) {
      resolved.append(high);
    }
    resolved.append(unit);
    return 0;
  }

  private char unit(int at) {
    int value = 0;
    for (int i = at; i < at + 4; i++) {
      if (i >= source.length()) {
        throw endedEarly();
      }
      char c = source.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        throw fault(
            "\"\\u\" must be followed by four hexadecimal digits.",
            source.offsetByCodePoints(i, 1));
      }
      value = value << 4 | digit;
    }
    return (char) value;
  }

  private char escape(int at) {
    if (at + 1 >= source.length()) {
      throw endedEarly();
    }
    char c = source.charAt(at + 1);
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default ->
          throw fault(
              "Escape sequence \"\\"
                  + source.substring(at + 1, source.offsetByCodePoints(at + 1, 1))
                  + "\" is invalid.",
              source.offsetByCodePoints(at + 1, 1));
    };
  }

  private char at(int index) {
    return index < source.length() ? source.charAt(index) : 0;
  }

  private int skipDigits(int from) {
    int i = from;
    while (at(i) >= '0' && at(i) <= '9') {
      i++;
    }
    return i;
  }

  private void skipWord() {
    while (position < source.length()) {
      char c = source.charAt(position);
      boolean letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      if (!letter && !(c >= '0' && c <= '9') && c != '_' && c < 0x80) {
        return;
      }
      position++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  SqlFault expected(String what) {
    return token == END
        ? endedEarly()
        : fault(what + "\"" + source.substring(start, position) + "\".", position);
  }

  private SqlFault invalidToken() {
    return fault("Token \"" + source.substring(start, position) + "\" is invalid.", position);
  }

  private SqlFault unescaped(char c, int at) {
    return fault("Character with value 0x%02x must be escaped.".formatted((int) c), at);
  }

  private SqlFault lonely(int end) {
    return fault("Unicode low surrogate must follow a high surrogate.", end);
  }

  private SqlFault endedEarly() {
    // An unfinished string is a token that is not valid; elsewhere the input just ends.
    int end = source.length();
    return start < end
        ? fault("Token \"" + source.substring(start) + "\" is invalid.", end)
        : fault("The input string ended unexpectedly.", end);
  }

  /**
   * @param end where reading the token stopped
   */
  private SqlFault fault(String detail, int end) {
    return new SqlFault(SqlState.INVALID_TEXT_REPRESENTATION, "invalid input syntax for type json")
        .withDetail(detail)
        .withContext(context(end));
  }

  private String context(int end) {
    return JsonContext.of(source, start, end);
  }
}
