package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** The escapes of U&amp;'…' and U&amp;"…" (manual, 4.1.1 and 4.1.2.3). */
final class UnicodeEscapes {
  private static final String HINT = "Unicode escapes must be \\XXXX or \\+XXXXXX.";
  private static final int PREFIX = 3;

  private UnicodeEscapes() {}

  static String decode(SourceText source, Token raw, char escape) {
    String in = raw.text();
    int origin = raw.position() + PREFIX;
    StringBuilder out = new StringBuilder(in.length());
    char high = 0;
    int i = 0;
    while (i < in.length()) {
      char c = in.charAt(i);
      if (c != escape || (i + 1 < in.length() && in.charAt(i + 1) == escape)) {
        if (high != 0) {
          throw invalidPair(origin + i);
        }
        out.append(c);
        i += c == escape ? 2 : 1;
        continue;
      }
      boolean wide = i + 1 < in.length() && in.charAt(i + 1) == '+';
      int from = i + (wide ? 2 : 1);
      int value = hex(in, from, wide ? 6 : 4, origin + i);
      if (value <= 0 || value > Character.MAX_CODE_POINT) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "invalid Unicode escape value").at(origin + i);
      }
      boolean low = value >= 0xDC00 && value <= 0xDFFF;
      if (low != (high != 0)) {
        throw invalidPair(origin + i);
      }
      if (value >= 0xD800 && value <= 0xDBFF) {
        high = (char) value;
      } else if (low) {
        out.append(high).append((char) value);
        high = 0;
      } else {
        out.appendCodePoint(value);
      }
      i = from + (wide ? 6 : 4);
    }
    if (high != 0) {
      throw invalidPair(origin + i);
    }
    return out.toString();
  }

  private static int hex(String in, int from, int digits, int position) {
    int value = 0;
    for (int i = from; i < from + digits; i++) {
      int digit = i < in.length() ? SourceText.hexDigit(in.charAt(i)) : -1;
      if (digit < 0) {
        throw StringScanner.invalidEscape(SqlState.SYNTAX_ERROR, HINT, position);
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private static SqlFault invalidPair(int position) {
    return new SqlFault(SqlState.SYNTAX_ERROR, "invalid Unicode surrogate pair").at(position);
  }
}
