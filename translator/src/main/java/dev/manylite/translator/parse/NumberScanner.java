package dev.manylite.translator.parse;

/** Numeric constants (manual, 4.1.2.6): {@code 1}, {@code 1.}, {@code .5}, {@code 1e10}. */
final class NumberScanner {
  private static final int MAX_INT_DIGITS = 10;

  private NumberScanner() {}

  static Token scan(SourceText source, int start) {
    int end = digits(source, start);
    boolean integer = true;
    // "1..2" is the integer 1 and then "..".
    if (source.at(end) == '.' && !(end > start && source.at(end + 1) == '.')) {
      integer = false;
      end = digits(source, end + 1);
    }
    if (source.at(end) == 'e' || source.at(end) == 'E') {
      int sign = source.at(end + 1) == '+' || source.at(end + 1) == '-' ? 1 : 0;
      int exponent = digits(source, end + 1 + sign);
      if (exponent > end + 1 + sign) {
        integer = false;
        end = exponent;
      } else if (sign == 1) {
        return junk(source, start, end + 2);
      }
    }
    if (SourceText.isNameStart(source.at(end))) {
      while (SourceText.isNamePart(source.at(end))) {
        end++;
      }
      return junk(source, start, end);
    }
    String text = source.slice(start, end);
    boolean int4 = integer && fitsInt4(text);
    return Token.of(int4 ? TokenKind.INTEGER : TokenKind.FLOAT, text, start, end);
  }

  private static Token junk(SourceText source, int start, int end) {
    return Token.invalid(
        source.fault("trailing junk after numeric literal", start, end), start, end);
  }

  private static int digits(SourceText source, int from) {
    int end = from;
    while (SourceText.isDigit(source.at(end))) {
      end++;
    }
    return end;
  }

  private static boolean fitsInt4(String digits) {
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.length() - zeros <= MAX_INT_DIGITS
        && Long.parseLong(digits.substring(zeros)) <= Integer.MAX_VALUE;
  }
}
