package dev.manylite.translator.function.json;

import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A path given as text[]: keys of objects, numbers of array elements. */
final class JsonPath {
  private static final Pattern INTEGER = Pattern.compile("[ \\t\\n\\x0B\\f\\r]*[+-]?\\d+");

  private JsonPath() {}

  /** The array's elements; null for one that is null. */
  static List<String> of(Object array) {
    List<Object> elements = ArrayValue.parse((String) array);
    if (ArrayValue.dimensions(elements).size() > 1) {
      throw JsonFaults.subscripts("wrong number of array subscripts");
    }
    List<String> path = new ArrayList<>(elements.size());
    elements.forEach(e -> path.add((String) e));
    return path;
  }

  /** For reading, where the dimensions do not matter. */
  static List<String> flat(Object array) {
    List<String> path = new ArrayList<>();
    ArrayValue.flatten(ArrayValue.parse((String) array)).forEach(e -> path.add((String) e));
    return path;
  }

  /** What C's strtol reads as an int; null for anything else. */
  static Integer index(String step) {
    if (!INTEGER.matcher(step).matches()) {
      return null;
    }
    try {
      return Integer.valueOf(step.strip());
    } catch (NumberFormatException outOfRange) {
      return null;
    }
  }
}
