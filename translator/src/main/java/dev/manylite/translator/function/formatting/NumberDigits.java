package dev.manylite.translator.function.formatting;

/**
 * A number as a template prints it, before layout.
 *
 * @param sign + or -; NUL if the digits are all there is to print
 * @param digits without sign; {@code #} where the number does not fit
 * @param blanks how many digits of the template stay empty before the first
 */
record NumberDigits(char sign, String digits, int blanks) {

  /** Printed as it is: Roman numerals and exponents. */
  static NumberDigits finished(String text) {
    return new NumberDigits((char) 0, text, 0);
  }

  /**
   * @param number plain decimal notation, or NaN or an infinity
   * @param before how many digits the template has before the point
   */
  static NumberDigits of(String number, int before, int after) {
    char sign = number.charAt(0) == '-' ? '-' : '+';
    String digits = sign == '-' ? number.substring(1) : number;
    int point = digits.indexOf('.');
    int length = point < 0 ? digits.length() : point;
    if (length > before) {
      return new NumberDigits(sign, "#".repeat(before) + '.' + "#".repeat(after), 0);
    }
    return new NumberDigits(sign, digits, before - length);
  }

  /** What has no exponent: NaN and the infinities. */
  static NumberDigits noExponent(NumberTemplate template) {
    return finished(" " + "#".repeat(template.before()) + '.' + "#".repeat(template.after() + 4));
  }
}
