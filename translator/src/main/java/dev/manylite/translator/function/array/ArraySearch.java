package dev.manylite.translator.function.array;

import static dev.manylite.translator.type.Types.ANYCOMPATIBLE;
import static dev.manylite.translator.type.Types.ANYCOMPATIBLEARRAY;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.binary.ByteaType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** array_position, array_positions, array_remove, array_replace (manual, 9.19). */
final class ArraySearch implements FunctionSet {
  private static final String SEARCHING = "searching for elements in";

  @Override
  public void define(Definitions d) {
    d.function("array_position", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE)
        .returns(INT4)
        .calledOnNull()
        .javaByType((t, r) -> (c, a) -> position(t.get(0), a));
    d.function("array_position", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE, INT4)
        .returns(INT4)
        .calledOnNull()
        .javaByType((t, r) -> (c, a) -> position(t.get(0), a));
    d.function("array_positions", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE)
        .returns(array(INT4))
        .calledOnNull()
        .javaByType((t, r) -> (c, a) -> positions(t.get(0), a));
    d.function("array_remove", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE)
        .returns(ANYCOMPATIBLEARRAY)
        .calledOnNull()
        .javaByType((t, r) -> (c, a) -> remove(t.get(0), a));
    d.function("array_replace", ANYCOMPATIBLEARRAY, ANYCOMPATIBLE, ANYCOMPATIBLE)
        .returns(ANYCOMPATIBLEARRAY)
        .calledOnNull()
        .javaByType((t, r) -> (c, a) -> replace(t.get(0), a));
  }

  private static boolean same(ElementEquality equality, Object element, Object wanted) {
    Object held = wanted instanceof byte[] bytes ? ByteaType.hex(bytes) : wanted;
    return held == null ? element == null : equality.equal(element, held);
  }

  private static Long position(SqlType type, Object[] arguments) {
    if (arguments[0] == null) {
      return null;
    }
    ElementEquality equality = ElementEquality.of(type);
    List<Object> elements = oneDimension(arguments[0], SEARCHING);
    if (elements.isEmpty()) {
      return null;
    }
    long lower = lowerBound(arguments[0]);
    long from = lower;
    if (arguments.length > 2) {
      if (arguments[2] == null) {
        throw new SqlFault(SqlState.NULL_VALUE_NOT_ALLOWED, "initial position must not be null");
      }
      from = (Long) arguments[2];
    }
    for (long i = Math.max(0, from - lower); i < elements.size(); i++) {
      if (same(equality, elements.get((int) i), arguments[1])) {
        return i + lower;
      }
    }
    return null;
  }

  private static String positions(SqlType type, Object[] arguments) {
    if (arguments[0] == null) {
      return null;
    }
    ElementEquality equality = ElementEquality.of(type);
    List<Object> elements = oneDimension(arguments[0], SEARCHING);
    long lower = lowerBound(arguments[0]);
    List<Object> found = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (same(equality, elements.get(i), arguments[1])) {
        found.add(i + lower);
      }
    }
    return ArrayValue.print(found);
  }

  private static String remove(SqlType type, Object[] arguments) {
    if (arguments[0] == null) {
      return null;
    }
    ElementEquality equality = ElementEquality.of(type);
    List<Object> elements = new ArrayList<>(oneDimension(arguments[0], "removing elements from"));
    elements.removeIf(e -> same(equality, e, arguments[1]));
    return ArrayValue.print(elements, ArrayValue.lowerBounds((String) arguments[0]));
  }

  private static String replace(SqlType type, Object[] arguments) {
    if (arguments[0] == null) {
      return null;
    }
    ElementEquality equality = ElementEquality.of(type);
    Object by = arguments[2] instanceof byte[] bytes ? ByteaType.hex(bytes) : arguments[2];
    return ArrayValue.print(
        replaced(
            ArrayValue.parse((String) arguments[0]), e -> same(equality, e, arguments[1]) ? by : e),
        ArrayValue.lowerBounds((String) arguments[0]));
  }

  /** Unlike {@code ArrayType.map}, nulls may be replaced. */
  private static List<Object> replaced(List<?> elements, UnaryOperator<Object> replacement) {
    List<Object> result = new ArrayList<>(elements.size());
    for (Object element : elements) {
      result.add(
          element instanceof List<?> inner
              ? replaced(inner, replacement)
              : replacement.apply(element));
    }
    return result;
  }

  private static List<Object> oneDimension(Object array, String doing) {
    List<Object> elements = ArrayValue.parse((String) array);
    if (!elements.isEmpty() && elements.get(0) instanceof List) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED, doing + " multidimensional arrays is not supported");
    }
    return elements;
  }

  private static long lowerBound(Object array) {
    return ArrayValue.lowerBound(ArrayValue.lowerBounds((String) array), 0);
  }
}
