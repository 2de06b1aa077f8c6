package dev.manylite.translator.ddl.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Typed access to a JSON object; a missing key is null, false or empty. Also builds one. */
final class JsonObject {
  private final Map<String, Object> values = new LinkedHashMap<>();

  static JsonObject of(Object map) {
    JsonObject object = new JsonObject();
    if (map instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> object.values.put(String.valueOf(key), value));
    }
    return object;
  }

  /** Leaves out what is null, false or an empty list. */
  JsonObject put(String key, Object value) {
    Object plain =
        value instanceof JsonObject object
            ? object.values
            : value instanceof Integer number ? Long.valueOf(number) : value;
    boolean empty =
        plain == null
            || Boolean.FALSE.equals(plain)
            || plain instanceof List<?> list && list.isEmpty();
    if (!empty) {
      values.put(key, plain);
    }
    return this;
  }

  JsonObject putAll(String key, List<JsonObject> objects) {
    return put(key, objects.stream().map(o -> o.values).toList());
  }

  String string(String key) {
    return values.get(key) instanceof String string ? string : null;
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(values.get(key));
  }

  long number(String key, long otherwise) {
    return values.get(key) instanceof Long number ? number : otherwise;
  }

  int integer(String key, int otherwise) {
    return (int) number(key, otherwise);
  }

  List<String> strings(String key) {
    List<String> strings = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      list.forEach(element -> strings.add(String.valueOf(element)));
    }
    return strings;
  }

  List<JsonObject> objects(String key) {
    List<JsonObject> objects = new ArrayList<>();
    if (values.get(key) instanceof List<?> list) {
      list.forEach(element -> objects.add(of(element)));
    }
    return objects;
  }

  JsonObject object(String key) {
    return of(values.get(key));
  }

  String write() {
    return Json.write(values);
  }
}
