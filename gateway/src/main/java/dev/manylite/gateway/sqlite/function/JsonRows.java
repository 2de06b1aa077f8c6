package dev.manylite.gateway.sqlite.function;

import dev.manylite.translator.function.FunctionContext;
import java.util.HexFormat;
import java.util.Iterator;

/**
 * The rows of a set-returning function as one JSON text that SQLite's json_each takes apart: an
 * array of arrays; Long and Double as JSON numbers (infinities as {@code 9e999}, which SQLite reads
 * as such), String as a JSON string, byte[] as the string {@code \x…}, null as null.
 */
final class JsonRows {
  /** Characters after which it is time to look around. */
  private static final int STEP = 64 * 1024;

  private static final String HEX = "0123456789abcdef";

  private JsonRows() {}

  /** All rows, for as long as that makes a value that is not too long. */
  static String of(Iterable<Object[]> rows, FunctionContext context) {
    StringBuilder json = new StringBuilder("[");
    int counted = 0;
    for (Object[] row : rows) {
      row(row, json);
      if (json.length() > 2 * (counted + STEP)) {
        context.checkCanceled();
        context.memory().require(json.length());
        context.memory().reserve(json.length() - counted);
        counted = json.length();
      }
    }
    return json.append(']').toString();
  }

  /** The next rows, up to {@code most}. */
  static String next(Iterator<Object[]> rows, int most) {
    StringBuilder json = new StringBuilder("[");
    for (int i = 0; i < most && json.length() < STEP && rows.hasNext(); i++) {
      row(rows.next(), json);
    }
    return json.append(']').toString();
  }

  private static void row(Object[] row, StringBuilder json) {
    if (json.length() > 1) {
      json.append(',');
    }
    json.append('[');
    for (int i = 0; i < row.length; i++) {
      if (i > 0) {
        json.append(',');
      }
      value(row[i], json);
    }
    json.append(']');
  }

  private static void value(Object value, StringBuilder json) {
    if (value instanceof String text) {
      string(text, json);
    } else if (value instanceof Double number) {
      number(number, json);
    } else if (value instanceof byte[] bytes) {
      string("\\x" + HexFormat.of().formatHex(bytes), json);
    } else {
      json.append((Long) value);
    }
  }

  private static void number(double number, StringBuilder json) {
    if (Double.isNaN(number)) {
      json.append("\"NaN\"");
    } else if (Double.isInfinite(number)) {
      json.append(number > 0 ? "9e999" : "-9e999");
    } else {
      json.append(number);
    }
  }

  private static void string(String text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
