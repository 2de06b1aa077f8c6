package dev.manylite.translator.function.array;

import static dev.manylite.translator.type.Types.ANYARRAY;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;

/** array_length, array_upper, array_lower, array_ndims, array_dims, cardinality (manual, 9.19). */
final class ArrayShape implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("cardinality", ANYARRAY)
        .returns(INT4)
        .java((c, a) -> (long) ArrayValue.flatten(ArrayValue.parse((String) a[0])).size());
    d.function("array_ndims", ANYARRAY)
        .returns(INT4)
        .java((c, a) -> dimensions(a).isEmpty() ? null : (Object) (long) dimensions(a).size());
    d.function("array_length", ANYARRAY, INT4).returns(INT4).java((c, a) -> length(a));
    d.function("array_upper", ANYARRAY, INT4)
        .returns(INT4)
        .java((c, a) -> length(a) == null ? null : (Object) (lower(a) + length(a) - 1));
    d.function("array_lower", ANYARRAY, INT4)
        .returns(INT4)
        .java((c, a) -> length(a) == null ? null : (Object) lower(a));
    d.function("array_dims", ANYARRAY)
        .returns(TEXT)
        .java(
            (c, a) ->
                dimensions(a).isEmpty()
                    ? null
                    : ArrayValue.describe(dimensions(a), ArrayValue.lowerBounds((String) a[0])));
  }

  private static List<Integer> dimensions(Object[] arguments) {
    String value = (String) arguments[0];
    List<Integer> dimensions = ArrayValue.dimensions(ArrayValue.parse(value));
    boolean emptyVector = dimensions.isEmpty() && !ArrayValue.lowerBounds(value).isEmpty();
    return emptyVector ? List.of(0) : dimensions;
  }

  private static long lower(Object[] arguments) {
    return ArrayValue.lowerBound(
        ArrayValue.lowerBounds((String) arguments[0]), (int) (long) (Long) arguments[1] - 1);
  }

  private static Long length(Object[] arguments) {
    List<Integer> dimensions = dimensions(arguments);
    long dimension = (Long) arguments[1];
    return dimension < 1 || dimension > dimensions.size()
        ? null
        : (Long) (long) dimensions.get((int) dimension - 1);
  }
}
