package dev.manylite.translator.ddl.record;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON text ⇄ Map, List, String, Long, Boolean, null: as much as definitions need. */
final class Json {
  private final String text;
  private int position;

  private Json(String text) {
    this.text = text;
  }

  static JsonObject read(String text) {
    Json reader = new Json(text);
    Object value = reader.value();
    if (!(value instanceof Map<?, ?>) || reader.peek() != 0) {
      throw reader.malformed();
    }
    return JsonObject.of(value);
  }

  static String write(Map<String, ?> object) {
    StringBuilder out = new StringBuilder();
    write(object, out);
    return out.toString();
  }

  private static void write(Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
      out.append('{');
      while (entries.hasNext()) {
        Map.Entry<?, ?> entry = entries.next();
        string((String) entry.getKey(), out);
        out.append(':');
        write(entry.getValue(), out);
        out.append(entries.hasNext() ? "," : "");
      }
      out.append('}');
    } else if (value instanceof List<?> list) {
      Iterator<?> elements = list.iterator();
      out.append('[');
      while (elements.hasNext()) {
        write(elements.next(), out);
        out.append(elements.hasNext() ? "," : "");
      }
      out.append(']');
    } else if (value instanceof String string) {
      string(string, out);
    } else {
      out.append(value);
    }
  }

  private static void string(String value, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private Object value() {
    char c = peek();
    if (c == '{') {
      return object();
    }
    if (c == '[') {
      return array();
    }
    if (c == '"') {
      return string();
    }
    int start = position;
    while (position < text.length() && "+-.".indexOf(text.charAt(position)) >= 0
        || position < text.length() && Character.isLetterOrDigit(text.charAt(position))) {
      position++;
    }
    String word = text.substring(start, position);
    switch (word) {
      case "true":
        return true;
      case "false":
        return false;
      case "null":
        return null;
      default:
        try {
          return Long.valueOf(word);
        } catch (NumberFormatException e) {
          throw malformed();
        }
    }
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    position++;
    while (peek() != '}') {
      peek();
      String key = string();
      expect(':');
      object.put(key, value());
      if (peek() != '}') {
        expect(',');
      }
    }
    position++;
    return object;
  }

  private List<Object> array() {
    List<Object> array = new ArrayList<>();
    position++;
    while (peek() != ']') {
      array.add(value());
      if (peek() != ']') {
        expect(',');
      }
    }
    position++;
    return array;
  }

  private String string() {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (true) {
      if (position >= text.length()) {
        throw malformed();
      }
      char c = text.charAt(position++);
      if (c == '"') {
        return value.toString();
      }
      value.append(c == '\\' ? escape() : c);
    }
  }

  private char escape() {
    if (position >= text.length()) {
      throw malformed();
    }
    char c = text.charAt(position++);
    switch (c) {
      case 'n':
        return '\n';
      case 't':
        return '\t';
      case 'r':
        return '\r';
      case 'b':
        return '\b';
      case 'f':
        return '\f';
      case 'u':
        if (position + 4 > text.length()) {
          throw malformed();
        }
        position += 4;
        return (char) Integer.parseInt(text, position - 4, position, 16);
      default:
        return c;
    }
  }

  /** The next character that is no blank; 0 at the end. */
  private char peek() {
    while (position < text.length() && text.charAt(position) <= ' ') {
      position++;
    }
    return position < text.length() ? text.charAt(position) : 0;
  }

  private void expect(char c) {
    if (peek() != c) {
      throw malformed();
    }
    position++;
  }

  private SqlFault malformed() {
    return new SqlFault(
        SqlState.DATA_CORRUPTED, "malformed definition in table \"_manylite_object\"");
  }
}
