package dev.manylite.translator.bind;

import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** A part of an array (manual, 8.15.3): bounds beyond the array's own are cut to those. */
final class ArraySlice {

  /**
   * @param arguments the array, then lower and upper bound of each dimension
   */
  static String of(Object[] arguments) {
    return ArrayValue.print(slice(ArrayValue.parse((String) arguments[0]), arguments, 1));
  }

  /** Empty where a dimension is empty, or there are more bounds than dimensions. */
  private static List<Object> slice(List<?> elements, Object[] bounds, int at) {
    long first = Math.max(1, (Long) bounds[at]);
    long last = Math.min(elements.size(), (Long) bounds[at + 1]);
    List<Object> part = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      Object element = elements.get((int) i - 1);
      if (at + 2 == bounds.length) {
        part.add(element);
        continue;
      }
      if (!(element instanceof List<?> inner)) {
        return List.of();
      }
      List<Object> slice = slice(inner, bounds, at + 2);
      if (slice.isEmpty()) {
        return List.of();
      }
      part.add(slice);
    }
    return part;
  }

  private ArraySlice() {}
}
