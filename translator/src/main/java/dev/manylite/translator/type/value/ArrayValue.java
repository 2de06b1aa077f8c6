package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The runtime value of an array: JSON text without spaces, so that SQLite's json_each and ->> give
 * back its elements as runtime values. Elements are null, {@link Long}, {@link Double}, {@link
 * String}, or a {@link List} for the next dimension; bytes are held as the String {@code \x…}.
 *
 * <p>Where subscripts do not begin at 1, a comment of JSON5 goes first, which SQLite skips: {@code
 * /*[2:3]*}{@code /[7,8]}. Lower bounds are listed by dimension; an empty list means that all are
 * 1.
 */
public final class ArrayValue {
  /** What SQLite itself writes for an infinity. */
  private static final String INFINITE = "9e999";

  private ArrayValue() {}

  /** Runtime value → elements. */
  public static List<Object> parse(String runtime) {
    JsonLexer lexer = new JsonLexer(runtime.substring(contents(runtime)), true);
    lexer.next();
    if (lexer.token() != '[') {
      throw malformed(runtime);
    }
    List<Object> elements = list(lexer, runtime);
    if (lexer.token() != JsonLexer.END) {
      throw malformed(runtime);
    }
    return elements;
  }

  private static int contents(String runtime) {
    if (!runtime.startsWith("/*")) {
      return 0;
    }
    int end = runtime.indexOf("*/");
    if (end < 0) {
      throw malformed(runtime);
    }
    return end + 2;
  }

  /** The lower bounds of the dimensions; empty where all are 1. */
  public static List<Integer> lowerBounds(String runtime) {
    int end = contents(runtime);
    List<Integer> bounds = new ArrayList<>();
    int open = runtime.indexOf('[');
    while (open >= 0 && open < end) {
      bounds.add(Integer.valueOf(runtime.substring(open + 1, runtime.indexOf(':', open))));
      open = runtime.indexOf('[', open + 1);
    }
    return bounds;
  }

  /** The lower bound of a dimension, from 0. */
  public static int lowerBound(List<Integer> bounds, int dimension) {
    return bounds.isEmpty() ? 1 : bounds.get(dimension);
  }

  private static List<Object> list(JsonLexer lexer, String runtime) {
    List<Object> elements = new ArrayList<>();
    lexer.next();
    while (lexer.token() != ']') {
      elements.add(element(lexer, runtime));
      if (lexer.token() == ',') {
        lexer.next();
      } else if (lexer.token() != ']') {
        throw malformed(runtime);
      }
    }
    lexer.next();
    return elements;
  }

  private static Object element(JsonLexer lexer, String runtime) {
    Object element =
        switch (lexer.token()) {
          case '[' -> list(lexer, runtime);
          case JsonLexer.STRING -> lexer.text();
          case JsonLexer.NUMBER -> number(lexer.text());
          case JsonLexer.NULL -> null;
          case JsonLexer.TRUE -> 1L;
          case JsonLexer.FALSE -> 0L;
          default -> throw malformed(runtime);
        };
    if (!(element instanceof List)) {
      lexer.next();
    }
    return element;
  }

  private static Object number(String literal) {
    boolean integer = literal.length() < 19;
    for (int i = 0; integer && i < literal.length(); i++) {
      char c = literal.charAt(i);
      integer = c != '.' && c != 'e' && c != 'E';
    }
    if (integer) {
      return Long.valueOf(literal);
    }
    try {
      return Long.valueOf(literal);
    } catch (NumberFormatException notInteger) {
      return Double.valueOf(literal);
    }
  }

  /** Elements → runtime value. */
  public static String print(List<?> elements) {
    StringBuilder out = new StringBuilder(elements.size() * 8 + 2);
    append(out, elements);
    return out.toString();
  }

  /**
   * @param lowerBounds one for each dimension, or none where all are 1
   */
  public static String print(List<?> elements, List<Integer> lowerBounds) {
    if (elements.isEmpty() || lowerBounds.stream().allMatch(bound -> bound == 1)) {
      return print(elements);
    }
    StringBuilder out = new StringBuilder("/*");
    out.append(describe(dimensions(elements), lowerBounds)).append("*/");
    append(out, elements);
    return out.toString();
  }

  /** {@code [2:3][1:4]}, as array_dims shows it. */
  public static String describe(List<Integer> dimensions, List<Integer> lowerBounds) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < dimensions.size(); i++) {
      int lower = lowerBound(lowerBounds, i);
      out.append('[').append(lower).append(':').append(lower + dimensions.get(i) - 1).append(']');
    }
    return out.toString();
  }

  private static void append(StringBuilder out, Object element) {
    if (element == null) {
      out.append("null");
    } else if (element instanceof String text) {
      JsonText.appendQuoted(out, text);
    } else if (element instanceof Double number) {
      appendDouble(out, number);
    } else if (element instanceof byte[] bytes) {
      out.append("\"\\\\x").append(HexFormat.of().formatHex(bytes)).append('"');
    } else if (element instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        if (i > 0) {
          out.append(',');
        }
        append(out, list.get(i));
      }
      out.append(']');
    } else {
      out.append(element);
    }
  }

  /** Always with a point or an exponent, which is how SQLite tells a REAL from an INTEGER. */
  private static void appendDouble(StringBuilder out, double number) {
    if (Double.isNaN(number)) {
      out.append("\"NaN\"");
    } else if (Double.isInfinite(number)) {
      out.append(number < 0 ? "-" : "").append(INFINITE);
    } else {
      String text = Floats.shortest(number);
      out.append(text);
      if (text.indexOf('.') < 0 && text.indexOf('e') < 0) {
        out.append(".0");
      }
    }
  }

  /** The lengths of the dimensions; none for an empty array. */
  public static List<Integer> dimensions(List<?> elements) {
    List<Integer> lengths = new ArrayList<>();
    Object inner = elements;
    while (inner instanceof List<?> list && !list.isEmpty()) {
      lengths.add(list.size());
      inner = list.get(0);
    }
    return lengths;
  }

  /** All elements in row-major order, the dimensions gone. */
  public static List<Object> flatten(List<?> elements) {
    List<Object> flat = new ArrayList<>();
    flatten(elements, flat);
    return flat;
  }

  private static void flatten(List<?> elements, List<Object> into) {
    for (Object element : elements) {
      if (element instanceof List<?> list) {
        flatten(list, into);
      } else {
        into.add(element);
      }
    }
  }

  private static SqlFault malformed(String runtime) {
    return new SqlFault(
        SqlState.INVALID_TEXT_REPRESENTATION, "stored array is no JSON array: \"" + runtime + "\"");
  }
}
