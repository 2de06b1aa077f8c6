package dev.manylite.translator.function.form;

import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** {@code array[i]…} and {@code array[l:u]…} (manual, 8.15.3). */
public final class ArraySubscripts {
  /** Bounds that are not written. */
  public static final long OPEN_LOWER = Integer.MIN_VALUE - 1L;

  public static final long OPEN_UPPER = Integer.MAX_VALUE + 1L;

  /** Arguments: the array, then a lower and an upper bound for each dimension. */
  public static final Signature SLICE =
      InternalFunction.java(
          "pg_array_slice", Volatility.IMMUTABLE, (context, arguments) -> slice(arguments));

  private ArraySubscripts() {}

  /**
   * Arguments: the array, then a subscript for each dimension.
   *
   * @param first the lower bound of an array that says none; 0 for the catalogs' vectors
   */
  public static Signature element(PgType element, int first) {
    boolean bytes = element.oid() == Types.BYTEA.oid();
    String name = bytes ? "pg_array_element_bytea" : "pg_array_element_from_" + first;
    return InternalFunction.java(
        name,
        Volatility.IMMUTABLE,
        (context, arguments) -> {
          Object held = element(arguments, first);
          return bytes && held != null
              ? HexFormat.of().parseHex(((String) held).substring(2))
              : held;
        });
  }

  /** Null where there is no such element, or more or fewer subscripts than dimensions. */
  private static Object element(Object[] arguments, int first) {
    Object inner = ArrayValue.parse((String) arguments[0]);
    List<Integer> bounds = ArrayValue.lowerBounds((String) arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      if (!(inner instanceof List<?> elements)) {
        return null;
      }
      long index = (Long) arguments[i] - (bounds.isEmpty() ? first : boundOf(bounds, i - 1));
      if (index < 0 || index >= elements.size()) {
        return null;
      }
      inner = elements.get((int) index);
    }
    return inner instanceof List ? null : inner;
  }

  private static int boundOf(List<Integer> bounds, int dimension) {
    return dimension < bounds.size() ? bounds.get(dimension) : 1;
  }

  private static String slice(Object[] arguments) {
    String array = (String) arguments[0];
    return ArrayValue.print(
        slice(ArrayValue.parse(array), ArrayValue.lowerBounds(array), arguments, 0));
  }

  /** Empty where a dimension is empty, or there are more bounds than dimensions. */
  private static List<Object> slice(
      List<?> elements, List<Integer> lowerBounds, Object[] arguments, int dimension) {
    int at = 1 + 2 * dimension;
    int lower = lowerBounds.isEmpty() ? 1 : boundOf(lowerBounds, dimension);
    long first = Math.max(lower, (Long) arguments[at]) - lower;
    long last = Math.min(elements.size() + lower - 1L, (Long) arguments[at + 1]) - lower;
    List<Object> part = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      Object element = elements.get((int) i);
      if (at + 2 == arguments.length) {
        part.add(element);
        continue;
      }
      if (!(element instanceof List<?> inner)) {
        return List.of();
      }
      List<Object> slice = slice(inner, lowerBounds, arguments, dimension + 1);
      if (slice.isEmpty()) {
        return List.of();
      }
      part.add(slice);
    }
    return part;
  }
}
