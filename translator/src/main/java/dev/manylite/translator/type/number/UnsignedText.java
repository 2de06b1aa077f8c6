package dev.manylite.translator.type.number;

import dev.manylite.translator.type.value.Blanks;
import java.math.BigInteger;

/**
 * C's strtoull with base 0, by which transaction ids are read: {@code 0x} and {@code 0} are
 * prefixes, what is no digit ends the number without a word.
 */
final class UnsignedText {
  private UnsignedText() {}

  static long read(String text) {
    int at = 0;
    while (at < text.length() && Blanks.is(text.charAt(at))) {
      at++;
    }
    boolean negative = text.startsWith("-", at);
    if (negative || text.startsWith("+", at)) {
      at++;
    }
    int base = 10;
    if (text.startsWith("0", at)) {
      boolean hex = text.regionMatches(true, at, "0x", 0, 2) && digit(text, at + 2, 16);
      base = hex ? 16 : 8;
      at += hex ? 2 : 0;
    }
    int end = at;
    while (digit(text, end, base)) {
      end++;
    }
    BigInteger value = end == at ? BigInteger.ZERO : new BigInteger(text.substring(at, end), base);
    if (value.bitLength() > Long.SIZE) {
      return -1;
    }
    return negative ? -value.longValue() : value.longValue();
  }

  private static boolean digit(String text, int at, int base) {
    return at < text.length()
        && text.charAt(at) < 0x80
        && Character.digit(text.charAt(at), base) >= 0;
  }
}
