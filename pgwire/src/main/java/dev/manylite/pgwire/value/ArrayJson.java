package dev.manylite.pgwire.value;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads and writes the canonical spelling of arrays: a JSON array without spaces; where subscripts
 * do not begin at 1, a comment in front says so: {@code /*[2:3]*}{@code /[7,8]}.
 */
final class ArrayJson {
  private static final String HEX = "0123456789abcdef";

  private final String text;
  private int position;

  ArrayJson(String text) {
    this.text = text;
  }

  /** What the comment says, one for each dimension; empty without one. To be called first. */
  List<Integer> lowerBounds() {
    List<Integer> bounds = new ArrayList<>();
    if (text.startsWith("/*")) {
      int end = text.indexOf("*/");
      for (int open = 2; open < end; open = text.indexOf(']', open) + 1) {
        bounds.add(Integer.valueOf(text.substring(open + 1, text.indexOf(':', open))));
      }
      position = end + 2;
    }
    return bounds;
  }

  /** Elements: null, Long, Double, String, or a List for the next dimension. */
  List<Object> read() {
    List<Object> elements = new ArrayList<>();
    position++;
    while (text.charAt(position) != ']') {
      elements.add(element());
      if (text.charAt(position) == ',') {
        position++;
      }
    }
    position++;
    return elements;
  }

  private Object element() {
    switch (text.charAt(position)) {
      case '[':
        return read();
      case '"':
        return string();
      case 'n':
        position += 4;
        return null;
      default:
        return number();
    }
  }

  private Object number() {
    int start = position;
    boolean integer = true;
    while (text.charAt(position) != ',' && text.charAt(position) != ']') {
      char c = text.charAt(position++);
      integer &= c != '.' && c != 'e';
    }
    String digits = text.substring(start, position);
    return integer ? (Object) Long.valueOf(digits) : Double.valueOf(digits);
  }

  private String string() {
    int start = ++position;
    while (text.charAt(position) != '"' && text.charAt(position) != '\\') {
      position++;
    }
    if (text.charAt(position) == '"') {
      return text.substring(start, position++);
    }
    StringBuilder out = new StringBuilder(text.substring(start, position));
    while (text.charAt(position) != '"') {
      char c = text.charAt(position++);
      out.append(c == '\\' ? escape() : c);
    }
    position++;
    return out.toString();
  }

  private char escape() {
    char c = text.charAt(position++);
    switch (c) {
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 't':
        return '\t';
      case 'u':
        position += 4;
        return (char) Integer.parseInt(text, position - 4, position, 16);
      default:
        return c;
    }
  }

  static void append(StringBuilder out, Object element) {
    if (element == null) {
      out.append("null");
    } else if (element instanceof Double number) {
      appendDouble(out, number);
    } else if (element instanceof byte[] bytes) {
      out.append("\"\\\\x").append(HexFormat.of().formatHex(bytes)).append('"');
    } else if (element instanceof String string) {
      appendString(out, string);
    } else {
      out.append(element);
    }
  }

  /** SQLite reads 9e999 as its infinity. */
  private static void appendDouble(StringBuilder out, double number) {
    if (Double.isInfinite(number)) {
      out.append(number < 0 ? "-9e999" : "9e999");
    } else {
      out.append(Double.toString(number).replace('E', 'e'));
    }
  }

  private static void appendString(StringBuilder out, String string) {
    out.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ') {
            out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
