package dev.manylite.translator.function.json;

import dev.manylite.translator.type.value.JsonReader;
import dev.manylite.translator.type.value.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** A value within a text that is known to be JSON: found without reading the rest into a tree. */
record JsonSlice(String text, int start, int end) {

  /** A value of type json. PostgreSQL refuses escapes that stand for no character only here. */
  static JsonSlice ofJson(String text) {
    if (text.contains("\\u")) {
      JsonReader.parse(text);
    }
    return of(text);
  }

  /** Without a look at the escapes. */
  static JsonSlice of(String text) {
    int start = 0;
    int end = text.length();
    while (isBlank(text.charAt(start))) {
      start++;
    }
    while (isBlank(text.charAt(end - 1))) {
      end--;
    }
    return new JsonSlice(text, start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
  }

  char first() {
    return text.charAt(start);
  }

  boolean isObject() {
    return first() == '{';
  }

  boolean isArray() {
    return first() == '[';
  }

  boolean isNull() {
    return first() == 'n';
  }

  boolean isString() {
    return first() == '"';
  }

  /** As it is spelt. */
  String raw() {
    return start == 0 && end == text.length() ? text : text.substring(start, end);
  }

  /** A string's characters, else the spelling; null for JSON's null. */
  String asText() {
    return isNull() ? null : isString() ? unquote(start, end) : raw();
  }

  private String unquote(int from, int to) {
    return text.indexOf('\\', from) < 0 || text.indexOf('\\', from) >= to
        ? text.substring(from + 1, to - 1)
        : ((JsonValue.Text) JsonReader.parse(text.substring(from, to))).value();
  }

  /** An array's elements. */
  List<JsonSlice> elements() {
    List<JsonSlice> elements = new ArrayList<>();
    int at = afterBlanks(start + 1);
    while (text.charAt(at) != ']') {
      int after = afterValue(at);
      elements.add(new JsonSlice(text, at, after));
      at = afterSeparator(after);
    }
    return elements;
  }

  /** An array's element, from the end if negative; null if there is none. */
  JsonSlice element(long index) {
    if (index < 0) {
      List<JsonSlice> all = elements();
      return -index <= all.size() ? all.get((int) (all.size() + index)) : null;
    }
    int at = afterBlanks(start + 1);
    for (long i = 0; text.charAt(at) != ']'; i++) {
      int after = afterValue(at);
      if (i == index) {
        return new JsonSlice(text, at, after);
      }
      at = afterSeparator(after);
    }
    return null;
  }

  /** An object's members in order, duplicates included. */
  void forEachMember(BiConsumer<String, JsonSlice> consumer) {
    int at = afterBlanks(start + 1);
    while (text.charAt(at) != '}') {
      int keyEnd = afterString(at);
      int value = afterBlanks(afterBlanks(keyEnd) + 1);
      int after = afterValue(value);
      consumer.accept(unquote(at, keyEnd), new JsonSlice(text, value, after));
      at = afterSeparator(after);
    }
  }

  /** The values of an object's members of one name. */
  List<JsonSlice> members(String key) {
    List<JsonSlice> found = new ArrayList<>(1);
    int at = afterBlanks(start + 1);
    while (text.charAt(at) != '}') {
      int keyEnd = afterString(at);
      int value = afterBlanks(afterBlanks(keyEnd) + 1);
      int after = afterValue(value);
      if (isKey(key, at, keyEnd)) {
        found.add(new JsonSlice(text, value, after));
      }
      at = afterSeparator(after);
    }
    return found;
  }

  private boolean isKey(String key, int from, int to) {
    int escape = text.indexOf('\\', from);
    if (escape < 0 || escape >= to) {
      return key.length() == to - from - 2 && text.startsWith(key, from + 1);
    }
    return unquote(from, to).equals(key);
  }

  private int afterBlanks(int from) {
    int at = from;
    while (isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The next element or member, or the closing bracket. */
  private int afterSeparator(int from) {
    int at = afterBlanks(from);
    return text.charAt(at) == ',' ? afterBlanks(at + 1) : at;
  }

  private int afterString(int from) {
    int at = from + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private int afterValue(int from) {
    int at = from;
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at = afterString(at);
        if (depth == 0) {
          return at;
        }
        continue;
      }
      if (c == '{' || c == '[') {
        depth++;
      } else if (c == '}' || c == ']') {
        if (depth == 0) {
          return at;
        }
        if (--depth == 0) {
          return at + 1;
        }
      } else if (depth == 0 && (c == ',' || isBlank(c))) {
        return at;
      }
      at++;
    }
    return at;
  }
}
