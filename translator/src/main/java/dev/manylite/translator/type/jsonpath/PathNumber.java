package dev.manylite.translator.type.jsonpath;

/** How far a number reaches: digits without leading zero, a point, an exponent; ASCII only. */
final class PathNumber {
  private PathNumber() {}

  /**
   * @param word where a name that begins at the same place would end
   * @return {@code from} where no number begins, or the name is longer
   */
  static int end(String text, int from, int word) {
    int whole = integer(text, from);
    int decimal = decimal(text, from, whole);
    int mantissa = Math.max(whole, decimal);
    if (mantissa == from) {
      return from;
    }
    int exponent = exponent(text, mantissa);
    int real = digits(text, exponent);
    int end = exponent > mantissa && real > exponent ? real : mantissa;
    // A character that does not belong to it makes one that is wrong, or else a name.
    boolean junk = end < text.length() && PathLexer.isOther(text.charAt(end));
    int longest = junk ? end + 1 : end;
    if (exponent > mantissa + 1 && real == exponent && exponent >= longest) {
      throw PathFaults.syntax("invalid numeric literal", text.substring(from, exponent));
    }
    if (word > longest) {
      return from;
    }
    if (junk) {
      throw PathFaults.syntax("trailing junk after numeric literal", text.substring(from, longest));
    }
    return end;
  }

  private static int integer(String text, int from) {
    boolean zero = from < text.length() && text.charAt(from) == '0';
    return zero ? from + 1 : digits(text, from);
  }

  private static int decimal(String text, int from, int whole) {
    if (whole == text.length() || text.charAt(whole) != '.') {
      return from;
    }
    int end = digits(text, whole + 1);
    return whole == from && end == whole + 1 ? from : end;
  }

  /** After an e and a sign; {@code mantissa} where there is none. */
  private static int exponent(String text, int mantissa) {
    if (mantissa == text.length() || (text.charAt(mantissa) | 0x20) != 'e') {
      return mantissa;
    }
    int end = mantissa + 1;
    return end < text.length() && (text.charAt(end) == '+' || text.charAt(end) == '-')
        ? end + 1
        : end;
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }
}
