package dev.manylite.translator.type.network;

import dev.manylite.translator.type.value.Blanks;

/** Reads hexadecimal numbers by a notation as C's sscanf does. */
final class MacScanner {
  private static final int OCTETS = 6;

  private final String text;
  private int at;

  MacScanner(String text) {
    this.text = text;
  }

  /**
   * Null if the text is not of the notation: x is a number of any length, 2 of up to two digits.
   */
  long[] scan(String notation) {
    long[] octets = new long[OCTETS];
    int count = 0;
    for (int i = 0; i < notation.length(); i++) {
      char c = notation.charAt(i);
      if (c == 'x' || c == '2') {
        Long number = number(c == 'x' ? Integer.MAX_VALUE : 2);
        if (number == null) {
          return null;
        }
        octets[count++] = number;
      } else if (at >= text.length() || text.charAt(at++) != c) {
        return null;
      }
    }
    skipBlanks();
    return at == text.length() ? octets : null;
  }

  private Long number(int width) {
    skipBlanks();
    int end = (int) Math.min(text.length(), (long) at + width);
    boolean negative = at < end && text.charAt(at) == '-';
    if (at < end && (negative || text.charAt(at) == '+')) {
      at++;
    }
    if (at + 2 < end && text.charAt(at) == '0' && (text.charAt(at + 1) | 0x20) == 'x') {
      at += 2;
    }
    int start = at;
    long value = 0;
    for (; at < end && digit(at) >= 0; at++) {
      // What does not fit stays too large.
      value = Math.min(0x1000, value << 4 | digit(at));
    }
    return at == start ? null : Long.valueOf(negative ? -value : value);
  }

  private int digit(int index) {
    char c = text.charAt(index);
    return c < 0x80 ? Character.digit(c, 16) : -1;
  }

  private void skipBlanks() {
    while (at < text.length() && Blanks.is(text.charAt(at))) {
      at++;
    }
  }
}
