package dev.manylite.translator.function.formatting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** English ordinal suffixes: TH and th. */
final class Ordinal {
  private Ordinal() {}

  /**
   * @throws SqlFault 22P02 if the text does not end with a digit
   */
  static String suffix(String number, boolean upper) {
    char last = number.isEmpty() ? ' ' : number.charAt(number.length() - 1);
    if (last < '0' || last > '9') {
      throw new SqlFault(
          SqlState.INVALID_TEXT_REPRESENTATION, "\"" + number + "\" is not a number");
    }
    boolean teen = number.length() > 1 && number.charAt(number.length() - 2) == '1';
    return switch (teen ? '0' : last) {
      case '1' -> upper ? "ST" : "st";
      case '2' -> upper ? "ND" : "nd";
      case '3' -> upper ? "RD" : "rd";
      default -> upper ? "TH" : "th";
    };
  }
}
