package dev.manylite.translator.type.array;

import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.Utf8;
import java.util.Comparator;
import java.util.List;

/**
 * The order of arrays (manual, 9.19): element by element in row-major order, nulls last, then the
 * shorter first, then by dimensions, then by lower bounds.
 */
public final class ArrayOrder implements Comparator<String> {
  private final Comparator<Object> elements;

  /**
   * @param elements how two elements compare, nulls included
   */
  public ArrayOrder(Comparator<Object> elements) {
    this.elements = elements;
  }

  @Override
  public int compare(String left, String right) {
    if (left.equals(right)) {
      return 0;
    }
    List<Object> a = tryParse(left);
    List<Object> b = tryParse(right);
    if (a == null || b == null) {
      return a != null ? -1 : b != null ? 1 : Utf8.compare(left, right);
    }
    int difference = compareElements(a, b);
    return difference != 0
        ? difference
        : compareBounds(ArrayValue.lowerBounds(left), ArrayValue.lowerBounds(right));
  }

  private static List<Object> tryParse(String runtime) {
    try {
      return ArrayValue.parse(runtime);
    } catch (RuntimeException malformed) {
      return null;
    }
  }

  private int compareElements(List<Object> left, List<Object> right) {
    List<Object> a = ArrayValue.flatten(left);
    List<Object> b = ArrayValue.flatten(right);
    int shared = Math.min(a.size(), b.size());
    for (int i = 0; i < shared; i++) {
      int difference = elements.compare(a.get(i), b.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    int difference = Integer.compare(a.size(), b.size());
    return difference != 0 ? difference : compareDimensions(left, right);
  }

  private static int compareBounds(List<Integer> left, List<Integer> right) {
    int difference = 0;
    for (int i = 0; difference == 0 && i < Math.max(left.size(), right.size()); i++) {
      difference = Integer.compare(ArrayValue.lowerBound(left, i), ArrayValue.lowerBound(right, i));
    }
    return difference;
  }

  private static int compareDimensions(List<Object> left, List<Object> right) {
    List<Integer> a = ArrayValue.dimensions(left);
    List<Integer> b = ArrayValue.dimensions(right);
    int difference = Integer.compare(a.size(), b.size());
    for (int i = 0; difference == 0 && i < a.size(); i++) {
      difference = Integer.compare(a.get(i), b.get(i));
    }
    return difference;
  }
}
