package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** unistr (manual, 9.4): escapes {@code \XXXX}, {@code \+XXXXXX}, {@code \}uXXXX and the long U. */
final class Unistr implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("unistr", TEXT).returns(TEXT).java((c, a) -> resolve((String) a[0]));
  }

  private static String resolve(String text) {
    StringBuilder out = new StringBuilder();
    char high = 0;
    for (int i = 0; i < text.length(); ) {
      char c = text.charAt(i);
      boolean doubled = text.startsWith("\\\\", i);
      if (c != '\\' || doubled) {
        refuseHalf(high);
        out.append(c);
        i += doubled ? 2 : 1;
        continue;
      }
      int prefix = prefix(text, i);
      int digits = digits(text, i + prefix, prefix);
      int code = Integer.parseUnsignedInt(text, i + prefix, i + prefix + digits, 16);
      i += prefix + digits;
      high = append(out, high, code);
    }
    refuseHalf(high);
    return out.toString();
  }

  /** The length of what introduces the digits. */
  private static int prefix(String text, int at) {
    char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
    return next == '+' || next == 'u' || next == 'U' ? 2 : 1;
  }

  private static int digits(String text, int from, int prefix) {
    char kind = prefix == 1 ? 'u' : text.charAt(from - 1);
    int count = kind == '+' ? 6 : kind == 'U' ? 8 : 4;
    boolean valid = from + count <= text.length();
    for (int i = from; valid && i < from + count; i++) {
      valid = Character.digit(text.charAt(i), 16) >= 0 && text.charAt(i) < 0x80;
    }
    if (!valid) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "invalid Unicode escape")
          .withHint("Unicode escapes must be \\XXXX, \\+XXXXXX, \\uXXXX, or \\UXXXXXXXX.");
    }
    return count;
  }

  /** The first half of a pair that waits for its second; 0 for none. */
  private static char append(StringBuilder out, char high, int code) {
    if (code <= 0 || code > Character.MAX_CODE_POINT) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "invalid Unicode code point: %04X".formatted(code));
    }
    boolean low = code <= Character.MAX_VALUE && Character.isLowSurrogate((char) code);
    if (low != (high != 0)) {
      throw invalidPair();
    }
    if (low) {
      out.appendCodePoint(Character.toCodePoint(high, (char) code));
      return 0;
    }
    if (code <= Character.MAX_VALUE && Character.isHighSurrogate((char) code)) {
      return (char) code;
    }
    out.appendCodePoint(code);
    return 0;
  }

  private static void refuseHalf(char high) {
    if (high != 0) {
      throw invalidPair();
    }
  }

  private static SqlFault invalidPair() {
    return new SqlFault(SqlState.SYNTAX_ERROR, "invalid Unicode surrogate pair");
  }
}
