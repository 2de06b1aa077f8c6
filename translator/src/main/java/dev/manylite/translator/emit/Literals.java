package dev.manylite.translator.emit;

import java.util.HexFormat;

/** Runtime values as SQLite constants; SQLite reads each back as exactly the same value. */
final class Literals {
  private Literals() {}

  static String of(Object value) {
    if (value == null) {
      return "NULL";
    }
    if (value instanceof Long number) {
      return number < 0 ? "(" + number + ")" : number.toString();
    }
    if (value instanceof Double number) {
      return number(number);
    }
    if (value instanceof byte[] bytes) {
      return "x'" + HexFormat.of().formatHex(bytes) + "'";
    }
    return text((String) value);
  }

  static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  private static String number(double number) {
    if (Double.isNaN(number)) {
      return "'NaN'";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "9e999" : "(-9e999)";
    }
    String text = Double.toString(number);
    return text.startsWith("-") ? "(" + text + ")" : text;
  }
}
