package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** {@code ARRAY[…]} over arrays: one dimension more (manual, 4.2.12). */
public final class ArrayConstruction {
  private static final int MAX_DIMENSIONS = 6;

  public static final Signature OF_ARRAYS =
      InternalFunction.java(
          "pg_array_of_arrays",
          null,
          Volatility.IMMUTABLE,
          false,
          (context, arguments) -> of(arguments));

  private ArrayConstruction() {}

  /** Nulls count as empty arrays, which go with each other only. */
  private static String of(Object[] arrays) {
    List<Object> elements = new ArrayList<>();
    List<Integer> dimensions = null;
    List<Integer> lowerBounds = List.of();
    for (Object array : arrays) {
      List<Object> inner = array == null ? List.of() : ArrayValue.parse((String) array);
      List<Integer> shape = ArrayValue.dimensions(inner);
      List<Integer> bounds = array == null ? List.of() : ArrayValue.lowerBounds((String) array);
      if (dimensions == null) {
        dimensions = shape;
        lowerBounds = bounds;
      } else if (!dimensions.equals(shape) || !lowerBounds.equals(bounds)) {
        throw new SqlFault(
            SqlState.ARRAY_SUBSCRIPT_ERROR,
            "multidimensional arrays must have array expressions with matching dimensions");
      }
      elements.add(inner);
    }
    if (dimensions == null || dimensions.isEmpty()) {
      return ArrayValue.print(List.of());
    }
    checkDimensions(dimensions.size() + 1);
    return ArrayValue.print(elements, outer(lowerBounds));
  }

  /**
   * @throws SqlFault 54000
   */
  public static void checkDimensions(int count) {
    if (count > MAX_DIMENSIONS) {
      throw new SqlFault(
          SqlState.PROGRAM_LIMIT_EXCEEDED,
          "number of array dimensions ("
              + count
              + ") exceeds the maximum allowed ("
              + MAX_DIMENSIONS
              + ")");
    }
  }

  /** The new dimension counts from 1. */
  public static List<Integer> outer(List<Integer> lowerBounds) {
    if (lowerBounds.isEmpty()) {
      return lowerBounds;
    }
    List<Integer> bounds = new ArrayList<>(lowerBounds);
    bounds.add(0, 1);
    return bounds;
  }
}
