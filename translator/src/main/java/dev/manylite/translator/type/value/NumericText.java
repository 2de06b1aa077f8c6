package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.math.BigDecimal;
import java.util.Locale;

/** What PostgreSQL 15 accepts as a numeric: blanks around, a sign, a point, an exponent. */
public final class NumericText {
  private NumericText() {}

  /** Whether a text of ordinary length is a runtime value already. */
  public static boolean isCanonical(String text) {
    int length = text.length();
    int start = length > 0 && text.charAt(0) == '-' ? 1 : 0;
    if (length == start || length > 100) {
      return false;
    }
    int point = -1;
    boolean zero = true;
    for (int i = start; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && point < 0) {
        point = i;
      } else if (c < '0' || c > '9') {
        return false;
      }
      zero &= c == '0' || c == '.';
    }
    int integerDigits = (point < 0 ? length : point) - start;
    boolean leadingZero = integerDigits > 1 && text.charAt(start) == '0';
    return integerDigits > 0 && !leadingZero && point != length - 1 && !(zero && start == 1);
  }

  /**
   * @throws SqlFault 22P02, 22003
   */
  public static Numeric parse(String text) {
    String trimmed = Blanks.trim(text);
    if (!isDecimal(trimmed)) {
      return special(text, trimmed);
    }
    int exponent = exponentOf(trimmed);
    if (exponent > 200_000 || exponent < -40_000) {
      throw Numeric.overflow();
    }
    BigDecimal value = new BigDecimal(trimmed);
    if (value.scale() > Numeric.MAX_SCALE) {
      throw Numeric.overflow();
    }
    return Numeric.of(value);
  }

  private static Numeric special(String text, String trimmed) {
    return switch (trimmed.toLowerCase(Locale.ROOT)) {
      case "nan" -> Numeric.NAN;
      case "infinity", "+infinity", "inf", "+inf" -> Numeric.INFINITY;
      case "-infinity", "-inf" -> Numeric.NEGATIVE_INFINITY;
      default -> throw invalid(text);
    };
  }

  /** Sign? digits? (. digits?)? (e sign? digits)?, with a digit before the exponent; ASCII only. */
  private static boolean isDecimal(String text) {
    int end = text.length();
    int i = 0;
    if (i < end && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
      i++;
    }
    int first = i;
    i = skipDigits(text, i, end);
    int digits = i - first;
    if (i < end && text.charAt(i) == '.') {
      int fraction = skipDigits(text, i + 1, end);
      digits += fraction - i - 1;
      i = fraction;
    }
    if (digits == 0) {
      return false;
    }
    if (i < end && (text.charAt(i) | 0x20) == 'e') {
      i++;
      if (i < end && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
        i++;
      }
      int exponent = skipDigits(text, i, end);
      return exponent > i && exponent == end;
    }
    return i == end;
  }

  private static int skipDigits(String text, int from, int end) {
    int i = from;
    while (i < end && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i;
  }

  private static int exponentOf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ((text.charAt(i) | 0x20) == 'e') {
        try {
          return Integer.parseInt(text.substring(i + 1));
        } catch (NumberFormatException tooLong) {
          return Integer.MAX_VALUE;
        }
      }
    }
    return 0;
  }

  private static SqlFault invalid(String text) {
    return new SqlFault(
        SqlState.INVALID_TEXT_REPRESENTATION,
        "invalid input syntax for type numeric: \"" + text + "\"");
  }
}
