package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** The text forms of float4 and float8 (manual, 8.1.3). */
public final class Floats {
  private Floats() {}

  /** The shortest text that reads back as this double; exponent form from 1e15 on. */
  public static String shortest(double value) {
    if (value == (long) value && Math.abs(value) < 1e15) {
      return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
    }
    String special = special(value);
    if (special != null) {
      return special;
    }
    BigDecimal few = fewDecimals(value);
    return layout(few != null ? few : ShortestDecimal.of(value), 15);
  }

  /** The shortest text that reads back as this float; exponent form from 1e6 on. */
  public static String shortest(float value) {
    if (value == (long) value && Math.abs(value) < 1e6) {
      return value == 0 && 1 / value < 0 ? "-0" : Long.toString((long) value);
    }
    String special = special(value);
    return special != null ? special : layout(ShortestDecimal.of(value), 6);
  }

  /** C's {@code %.*g}: rounded to a number of significant digits, without trailing zeros. */
  public static String withDigits(double value, int digits) {
    String special = special(value);
    if (special != null) {
      return special;
    }
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    int shown = Math.max(1, digits);
    return layout(
        new BigDecimal(value).round(new MathContext(shown, RoundingMode.HALF_EVEN)), shown);
  }

  /**
   * What PostgreSQL accepts as a double precision.
   *
   * @throws SqlFault 22P02, 22003
   */
  public static double parseDouble(String text) {
    String trimmed = checked(text, "double precision");
    Double special = parseSpecial(trimmed);
    if (special != null) {
      return special;
    }
    double value;
    try {
      value = Double.parseDouble(trimmed);
    } catch (NumberFormatException malformed) {
      throw invalid(text, "double precision");
    }
    if (Double.isInfinite(value) || (value == 0 && hasNonZeroDigit(trimmed))) {
      throw outOfRange(trimmed, "double precision");
    }
    return value;
  }

  /**
   * What PostgreSQL accepts as a real.
   *
   * @throws SqlFault 22P02, 22003
   */
  public static float parseFloat(String text) {
    String trimmed = checked(text, "real");
    Double special = parseSpecial(trimmed);
    if (special != null) {
      return special.floatValue();
    }
    float value;
    try {
      value = Float.parseFloat(trimmed);
    } catch (NumberFormatException malformed) {
      throw invalid(text, "real");
    }
    if (Float.isInfinite(value) || (value == 0 && hasNonZeroDigit(trimmed))) {
      throw outOfRange(trimmed, "real");
    }
    return value;
  }

  static SqlFault outOfRange(String text, String sqlName) {
    return new SqlFault(
        SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
        "\"" + text + "\" is out of range for type " + sqlName);
  }

  private static SqlFault invalid(String text, String sqlName) {
    return new SqlFault(
        SqlState.INVALID_TEXT_REPRESENTATION,
        "invalid input syntax for type " + sqlName + ": \"" + text + "\"");
  }

  /** Java also reads a type suffix ({@code 1f}), which PostgreSQL does not. */
  private static String checked(String text, String sqlName) {
    String trimmed = Blanks.trim(text);
    if (trimmed.isEmpty()) {
      throw invalid(text, sqlName);
    }
    boolean hexadecimal =
        trimmed.length() > 1 && trimmed.regionMatches(true, 0, "0x", 0, 2)
            || trimmed.regionMatches(true, 1, "0x", 0, 2);
    char last = trimmed.charAt(trimmed.length() - 1);
    boolean suffix = last == 'f' || last == 'F' || last == 'd' || last == 'D';
    if (hexadecimal) {
      // C reads 0x10 and 0xf without the exponent that Java demands.
      return trimmed.toLowerCase(Locale.ROOT).indexOf('p') < 0 ? trimmed + "p0" : trimmed;
    }
    if (suffix) {
      String lower = trimmed.toLowerCase(Locale.ROOT);
      if (!lower.endsWith("inf")) {
        throw invalid(text, sqlName);
      }
    }
    return trimmed;
  }

  private static Double parseSpecial(String trimmed) {
    char first = trimmed.charAt(0);
    if (first >= '0' && first <= '9') {
      return null;
    }
    return switch (trimmed.toLowerCase(Locale.ROOT)) {
      case "nan", "+nan", "-nan" -> Double.NaN;
      case "infinity", "+infinity", "inf", "+inf" -> Double.POSITIVE_INFINITY;
      case "-infinity", "-inf" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  private static boolean hasNonZeroDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'e' || c == 'E') {
        return false;
      }
      if (c >= '1' && c <= '9') {
        return true;
      }
    }
    return false;
  }

  private static String special(double value) {
    if (Double.isNaN(value)) {
      return "NaN";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "Infinity" : "-Infinity";
    }
    return null;
  }

  /**
   * The fast path for what people store: a few decimals. m and 10^k are exact, so their quotient is
   * the double nearest to the decimal m / 10^k; with at most 15 digits no shorter one exists.
   */
  private static BigDecimal fewDecimals(double value) {
    double power = 1;
    for (int scale = 1; scale <= 6; scale++) {
      power *= 10;
      double scaled = value * power;
      if (Math.abs(scaled) >= 1e15) {
        return null;
      }
      long unscaled = Math.round(scaled);
      if (unscaled / power == value) {
        return BigDecimal.valueOf(unscaled, scale);
      }
    }
    return null;
  }

  /** Lays digits out as C's %g does: exponent form below 1e-4 and from 10^{@code limit} on. */
  private static String layout(BigDecimal value, int limit) {
    BigDecimal stripped = value.stripTrailingZeros();
    int exponent = stripped.precision() - stripped.scale() - 1;
    if (exponent >= -4 && exponent < limit) {
      return stripped.toPlainString();
    }
    String digits = stripped.unscaledValue().abs().toString();
    StringBuilder text = new StringBuilder();
    if (stripped.signum() < 0) {
      text.append('-');
    }
    text.append(digits.charAt(0));
    if (digits.length() > 1) {
      text.append('.').append(digits, 1, digits.length());
    }
    text.append('e').append(exponent < 0 ? '-' : '+');
    int size = Math.abs(exponent);
    return text.append(size < 10 ? "0" : "").append(size).toString();
  }
}
