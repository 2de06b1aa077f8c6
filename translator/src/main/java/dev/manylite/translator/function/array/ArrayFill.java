package dev.manylite.translator.function.array;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Memory;
import dev.manylite.translator.type.binary.ByteaType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.Collections;
import java.util.List;

/** array_fill and trim_array (manual, 9.19). */
final class ArrayFill implements FunctionSet {
  private static final int MAX_DIMENSIONS = 6;
  private static final long MAX_ELEMENTS = 1L << 27;

  @Override
  public void define(Definitions d) {
    d.function("array_fill", ANYELEMENT, array(INT4))
        .returns(ANYARRAY)
        .calledOnNull()
        .java((c, a) -> fill(a, c.memory()));
    d.function("array_fill", ANYELEMENT, array(INT4), array(INT4))
        .returns(ANYARRAY)
        .calledOnNull()
        .java((c, a) -> fill(a, c.memory()));
    d.function("trim_array", ANYARRAY, INT4).returns(ANYARRAY).java((c, a) -> trim(a));
  }

  private static String fill(Object[] arguments, Memory memory) {
    for (int i = 1; i < arguments.length; i++) {
      if (arguments[i] == null) {
        throw new SqlFault(
            SqlState.NULL_VALUE_NOT_ALLOWED, "dimension array or low bound array cannot be null");
      }
    }
    List<Object> dimensions = vector(arguments[1]);
    List<Integer> lowerBounds =
        arguments.length > 2 ? bounds(vector(arguments[2]), dimensions.size()) : List.of();
    if (dimensions.size() > MAX_DIMENSIONS) {
      throw new SqlFault(
          SqlState.PROGRAM_LIMIT_EXCEEDED,
          "number of array dimensions (" + dimensions.size() + ") exceeds the maximum allowed (6)");
    }
    long count = 1;
    for (Object dimension : dimensions) {
      count *= (Long) dimension;
      if (count < 0 || count > MAX_ELEMENTS) {
        throw new SqlFault(
            SqlState.PROGRAM_LIMIT_EXCEEDED,
            "array size exceeds the maximum allowed (" + (MAX_ELEMENTS - 1) + ")");
      }
    }
    if (dimensions.isEmpty() || count == 0) {
      return "[]";
    }
    Object value = arguments[0] instanceof byte[] bytes ? ByteaType.hex(bytes) : arguments[0];
    memory.value(count * (1L + String.valueOf(value).length()));
    for (int i = dimensions.size() - 1; i >= 0; i--) {
      value = Collections.nCopies(((Long) dimensions.get(i)).intValue(), value);
    }
    for (int i = 0; i < lowerBounds.size(); i++) {
      if (lowerBounds.get(i) + (Long) dimensions.get(i) > Integer.MAX_VALUE) {
        throw new SqlFault(
            SqlState.PROGRAM_LIMIT_EXCEEDED,
            "array lower bound is too large: " + lowerBounds.get(i));
      }
    }
    return ArrayValue.print((List<?>) value, lowerBounds);
  }

  private static List<Object> vector(Object array) {
    List<Object> elements = ArrayValue.parse((String) array);
    if (ArrayValue.dimensions(elements).size() > 1) {
      throw new SqlFault(SqlState.ARRAY_SUBSCRIPT_ERROR, "wrong number of array subscripts")
          .withDetail("Dimension array must be one dimensional.");
    }
    if (elements.contains(null)) {
      throw new SqlFault(SqlState.NULL_VALUE_NOT_ALLOWED, "dimension values cannot be null");
    }
    return elements;
  }

  private static List<Integer> bounds(List<Object> bounds, int dimensions) {
    if (bounds.size() != dimensions) {
      throw new SqlFault(SqlState.ARRAY_SUBSCRIPT_ERROR, "wrong number of array subscripts")
          .withDetail("Low bound array has different size than dimensions array.");
    }
    return bounds.stream().map(bound -> ((Long) bound).intValue()).toList();
  }

  private static String trim(Object[] arguments) {
    List<Object> elements = ArrayValue.parse((String) arguments[0]);
    long count = (Long) arguments[1];
    if (count < 0 || count > elements.size()) {
      throw new SqlFault(
          SqlState.ARRAY_SUBSCRIPT_ERROR,
          "number of elements to trim must be between 0 and " + elements.size());
    }
    return ArrayValue.print(elements.subList(0, elements.size() - (int) count));
  }
}
