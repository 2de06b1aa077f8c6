package dev.manylite.translator.type.jsonpath;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** Backslash sequences within names and strings: those of JavaScript (manual, 9.16.2). */
final class PathEscapes {
  private static final int LONGEST_CODE_POINT = 6;

  private final String text;

  PathEscapes(String text) {
    this.text = text;
  }

  /**
   * @param start of the backslash
   * @return after the sequence, or the sequences of {@code \}{@code u} that follow one another
   */
  int resolve(int start, StringBuilder out) {
    char c = start + 1 < text.length() ? text.charAt(start + 1) : '\n';
    switch (c) {
      case '\n' -> throw PathFaults.syntax("unexpected end after backslash", "\\");
      case 'u' -> {
        return unicode(start, out);
      }
      case 'x' -> {
        return hex(start, out);
      }
      case 'b' -> out.append('\b');
      case 'f' -> out.append('\f');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'v' -> out.append('\u000b');
      default -> out.append(c);
    }
    return start + 2;
  }

  private int hex(int start, StringBuilder out) {
    int digits = hexDigits(start + 2, 2);
    if (digits < 2) {
      throw PathFaults.syntax(
          "invalid hex character sequence", text.substring(start, start + 2 + digits));
    }
    append(Integer.parseInt(text, start + 2, start + 4, 16), out);
    return start + 4;
  }

  private int unicode(int start, StringBuilder out) {
    int end = start;
    while (text.startsWith("\\u", end)) {
      end = unicodeEnd(start, end);
    }
    int high = 0;
    for (int i = start; i < end; ) {
      boolean braces = text.charAt(i + 2) == '{';
      int from = braces ? i + 3 : i + 2;
      int digits = hexDigits(from, braces ? LONGEST_CODE_POINT : 4);
      int value = Integer.parseInt(text, from, from + digits, 16);
      high = unit(value, high, out);
      i = from + digits + (braces ? 1 : 0);
    }
    if (high != 0) {
      throw lonely();
    }
    return end;
  }

  /** The end of one sequence; all of them have been looked at before any is resolved. */
  private int unicodeEnd(int start, int from) {
    boolean braces = text.startsWith("{", from + 2);
    int first = braces ? from + 3 : from + 2;
    int digits = hexDigits(first, braces ? LONGEST_CODE_POINT : 4);
    boolean whole = braces ? digits > 0 && text.startsWith("}", first + digits) : digits == 4;
    if (!whole) {
      throw PathFaults.syntax("invalid unicode sequence", text.substring(start, first + digits));
    }
    return first + digits + (braces ? 1 : 0);
  }

  private int hexDigits(int from, int most) {
    int count = 0;
    while (count < most
        && from + count < text.length()
        && text.charAt(from + count) < 0x80
        && Character.digit(text.charAt(from + count), 16) >= 0) {
      count++;
    }
    return count;
  }

  /** Returns the first half of a pair if that is what it was, else 0. */
  private static int unit(int value, int high, StringBuilder out) {
    if (value >= Character.MIN_HIGH_SURROGATE && value <= Character.MAX_HIGH_SURROGATE) {
      if (high != 0) {
        throw PathFaults.invalid(
            SqlState.INVALID_TEXT_REPRESENTATION,
            "Unicode high surrogate must not follow a high surrogate.");
      }
      return value;
    }
    boolean low = value >= Character.MIN_LOW_SURROGATE && value <= Character.MAX_LOW_SURROGATE;
    if (low != (high != 0)) {
      throw lonely();
    }
    append(low ? Character.toCodePoint((char) high, (char) value) : value, out);
    return 0;
  }

  private static SqlFault lonely() {
    return PathFaults.invalid(
        SqlState.INVALID_TEXT_REPRESENTATION,
        "Unicode low surrogate must follow a high surrogate.");
  }

  private static void append(int codePoint, StringBuilder out) {
    if (codePoint == 0) {
      throw new SqlFault("22P05", "unsupported Unicode escape sequence")
          .withDetail("\\u0000 cannot be converted to text.");
    }
    if (codePoint > Character.MAX_CODE_POINT) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "invalid Unicode code point");
    }
    out.appendCodePoint(codePoint);
  }
}
