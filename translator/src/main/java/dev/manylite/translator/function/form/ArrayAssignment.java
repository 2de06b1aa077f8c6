package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * {@code a[i]… = x} and {@code a[l:u]… = x} (manual, 8.15.4; PostgreSQL's array_set_element and
 * array_set_slice): the array with a part replaced. One dimension grows as needed, several do not.
 */
public final class ArrayAssignment {
  private static final int MAX_ELEMENTS = (1 << 27) - 1;

  private ArrayAssignment() {}

  /** Arguments: the array, the new element, then a subscript for each dimension. */
  public static Signature element(PgType array) {
    return InternalFunction.java(
        "pg_array_set_element",
        array,
        Volatility.IMMUTABLE,
        false,
        (context, arguments) -> {
          long[] at = subscripts(arguments);
          return set((String) arguments[0], at, at, new Object[] {held(arguments[1])});
        });
  }

  /** Arguments: the array, the new part, then a lower and an upper bound for each dimension. */
  public static Signature slice(PgType array) {
    return InternalFunction.java(
        "pg_array_set_slice",
        array,
        Volatility.IMMUTABLE,
        false,
        (context, arguments) -> {
          long[] bounds = subscripts(arguments);
          if (arguments[1] == null) {
            return arguments[0];
          }
          long[] lower = new long[bounds.length / 2];
          long[] upper = new long[bounds.length / 2];
          for (int i = 0; i < lower.length; i++) {
            lower[i] = bounds[2 * i];
            upper[i] = bounds[2 * i + 1];
          }
          Object[] part =
              ArrayValue.flatten(ArrayValue.parse((String) arguments[1])).toArray(new Object[0]);
          return set((String) arguments[0], lower, upper, part);
        });
  }

  private static Object held(Object element) {
    return element instanceof byte[] bytes
        ? dev.manylite.translator.type.binary.ByteaType.hex(bytes)
        : element;
  }

  private static long[] subscripts(Object[] arguments) {
    long[] subscripts = new long[arguments.length - 2];
    for (int i = 0; i < subscripts.length; i++) {
      if (arguments[i + 2] == null) {
        throw new SqlFault(
            SqlState.NULL_VALUE_NOT_ALLOWED, "array subscript in assignment must not be null");
      }
      subscripts[i] = (Long) arguments[i + 2];
    }
    return subscripts;
  }

  private static String set(String array, long[] lower, long[] upper, Object[] part) {
    List<Object> elements = array == null ? List.of() : ArrayValue.parse(array);
    List<Integer> lengths = ArrayValue.dimensions(elements);
    if (lengths.isEmpty()) {
      return create(lower, upper, part);
    }
    boolean slice = lower != upper;
    if (slice ? lengths.size() < lower.length : lengths.size() != lower.length) {
      throw fault("wrong number of array subscripts");
    }
    List<Integer> bounds = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      bounds.add(ArrayValue.lowerBound(ArrayValue.lowerBounds(array), i));
    }
    long[] from = new long[lengths.size()];
    long[] to = new long[lengths.size()];
    for (int i = 0; i < from.length; i++) {
      long last = bounds.get(i) + lengths.get(i) - 1L;
      boolean given = i < lower.length;
      from[i] = given && lower[i] != ArraySubscripts.OPEN_LOWER ? lower[i] : bounds.get(i);
      to[i] = given && upper[i] != ArraySubscripts.OPEN_UPPER ? upper[i] : last;
      checkOrder(from[i], to[i]);
      if (from.length > 1 && (from[i] < bounds.get(i) || to[i] > last)) {
        throw fault("array subscript out of range");
      }
    }
    if (count(from, to) > part.length) {
      throw fault("source array too small");
    }
    if (from.length == 1) {
      return grown(elements, bounds.get(0), from[0], to[0], part);
    }
    return ArrayValue.print(replaced(elements, bounds, from, to, part, 0, new int[1]), bounds);
  }

  /** What was empty gets the subscripts' shape. */
  private static String create(long[] lower, long[] upper, Object[] part) {
    List<Integer> bounds = new ArrayList<>();
    for (int i = 0; i < lower.length; i++) {
      if (lower[i] == ArraySubscripts.OPEN_LOWER || upper[i] == ArraySubscripts.OPEN_UPPER) {
        throw fault("array slice subscript must provide both boundaries")
            .withDetail(
                "When assigning to a slice of an empty array value, slice boundaries must be fully"
                    + " specified.");
      }
      bounds.add((int) lower[i]);
    }
    long count = count(lower, upper);
    if (part.length < count) {
      throw fault("source array too small");
    }
    if (count == 0) {
      return ArrayValue.print(List.of());
    }
    return ArrayValue.print(shaped(lower, upper, part, 0, new int[1]), bounds);
  }

  private static List<Object> shaped(
      long[] lower, long[] upper, Object[] part, int dimension, int[] next) {
    List<Object> elements = new ArrayList<>();
    for (long i = lower[dimension]; i <= upper[dimension]; i++) {
      elements.add(
          dimension + 1 == lower.length
              ? part[next[0]++]
              : shaped(lower, upper, part, dimension + 1, next));
    }
    return elements;
  }

  private static String grown(
      List<Object> elements, int lowerBound, long from, long to, Object[] part) {
    long first = Math.min(from, lowerBound);
    long last = Math.max(to, lowerBound + elements.size() - 1L);
    checkSize(last - first + 1);
    List<Object> result =
        new ArrayList<>(Collections.nCopies((int) (last - first + 1), (Object) null));
    for (int i = 0; i < elements.size(); i++) {
      result.set((int) (lowerBound - first) + i, elements.get(i));
    }
    for (long i = from; i <= to; i++) {
      result.set((int) (i - first), part[(int) (i - from)]);
    }
    return ArrayValue.print(result, List.of((int) first));
  }

  private static List<Object> replaced(
      List<?> elements,
      List<Integer> bounds,
      long[] from,
      long[] to,
      Object[] part,
      int dimension,
      int[] next) {
    List<Object> result = new ArrayList<>(elements);
    for (long i = from[dimension]; i <= to[dimension]; i++) {
      int at = (int) (i - bounds.get(dimension));
      result.set(
          at,
          dimension + 1 == from.length
              ? part[next[0]++]
              : replaced((List<?>) elements.get(at), bounds, from, to, part, dimension + 1, next));
    }
    return result;
  }

  private static long count(long[] lower, long[] upper) {
    long count = 1;
    for (int i = 0; i < lower.length; i++) {
      long length = upper[i] - lower[i] + 1;
      checkSize(length < 0 ? Long.MAX_VALUE : length);
      count *= length;
      checkSize(count);
    }
    return count;
  }

  private static void checkOrder(long lower, long upper) {
    if (lower > upper) {
      throw fault("upper bound cannot be less than lower bound");
    }
  }

  private static void checkSize(long count) {
    if (count > MAX_ELEMENTS) {
      throw new SqlFault(
          SqlState.PROGRAM_LIMIT_EXCEEDED,
          "array size exceeds the maximum allowed (" + MAX_ELEMENTS + ")");
    }
  }

  private static SqlFault fault(String message) {
    return new SqlFault(SqlState.ARRAY_SUBSCRIPT_ERROR, message);
  }
}
