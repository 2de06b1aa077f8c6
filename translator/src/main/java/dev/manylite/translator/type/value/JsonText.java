package dev.manylite.translator.type.value;

import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Bool;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Num;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.JsonValue.Text;

/** Prints JSON: without spaces, as jsonb prints, or over several lines as jsonb_pretty does. */
public final class JsonText {
  private static final String HEX = "0123456789abcdef";

  private JsonText() {}

  /** Without any space. */
  public static String compact(JsonValue value) {
    StringBuilder out = new StringBuilder();
    append(out, value, ",", ":");
    return out.toString();
  }

  /** A space after each comma and colon, as jsonb prints. The value is printed as it stands. */
  public static String spaced(JsonValue value) {
    StringBuilder out = new StringBuilder();
    append(out, value, ", ", ": ");
    return out.toString();
  }

  /** {@code jsonb_pretty}: four spaces a level. */
  public static String pretty(JsonValue value) {
    StringBuilder out = new StringBuilder();
    appendPretty(out, value, 0);
    return out.toString();
  }

  /** The string in double quotes, with the escapes that PostgreSQL uses. */
  public static String quote(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2);
    appendQuoted(out, text);
    return out.toString();
  }

  public static void appendQuoted(StringBuilder out, String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
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

  private static void append(StringBuilder out, JsonValue value, String comma, String colon) {
    if (value instanceof Array array) {
      out.append('[');
      String separator = "";
      for (JsonValue element : array.elements()) {
        out.append(separator);
        append(out, element, comma, colon);
        separator = comma;
      }
      out.append(']');
    } else if (value instanceof Obj object) {
      out.append('{');
      String separator = "";
      for (Member member : object.members()) {
        out.append(separator);
        appendQuoted(out, member.key());
        out.append(colon);
        append(out, member.value(), comma, colon);
        separator = comma;
      }
      out.append('}');
    } else {
      appendScalar(out, value);
    }
  }

  private static void appendScalar(StringBuilder out, JsonValue value) {
    if (value instanceof Text text) {
      appendQuoted(out, text.value());
    } else if (value instanceof Num number) {
      out.append(number.literal());
    } else if (value instanceof Bool bool) {
      out.append(bool.value());
    } else {
      out.append("null");
    }
  }

  private static void appendPretty(StringBuilder out, JsonValue value, int depth) {
    if (value instanceof Array array) {
      out.append('[');
      String separator = "\n";
      for (JsonValue element : array.elements()) {
        out.append(separator).append("    ".repeat(depth + 1));
        appendPretty(out, element, depth + 1);
        separator = ",\n";
      }
      out.append('\n').append("    ".repeat(depth)).append(']');
    } else if (value instanceof Obj object) {
      out.append('{');
      String separator = "\n";
      for (Member member : object.members()) {
        out.append(separator).append("    ".repeat(depth + 1));
        appendQuoted(out, member.key());
        out.append(": ");
        appendPretty(out, member.value(), depth + 1);
        separator = ",\n";
      }
      out.append('\n').append("    ".repeat(depth)).append('}');
    } else {
      appendScalar(out, value);
    }
  }
}
