package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.ANYCOMPATIBLE;
import static dev.manylite.translator.type.Types.ANYCOMPATIBLEARRAY;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** {@code width_bucket(operand, thresholds)}: how many of the sorted thresholds it reaches. */
final class WidthBucketOfThresholds implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("width_bucket", ANYCOMPATIBLE, ANYCOMPATIBLEARRAY)
        .returns(INT4)
        .javaByType((types, result) -> (c, a) -> bucket(types.get(1), a));
  }

  private static Long bucket(SqlType type, Object[] arguments) {
    ArrayType array = (ArrayType) type.base();
    List<Object> thresholds = array.elements((String) arguments[1]);
    if (ArrayValue.dimensions(thresholds).size() > 1) {
      throw new SqlFault(
          SqlState.ARRAY_SUBSCRIPT_ERROR, "thresholds must be one-dimensional array");
    }
    if (thresholds.contains(null)) {
      throw new SqlFault(
          SqlState.NULL_VALUE_NOT_ALLOWED, "thresholds array must not contain NULLs");
    }
    Comparator<Object> order =
        array.element().oid() == Types.BYTEA.oid()
            ? (x, y) -> Arrays.compareUnsigned((byte[]) x, (byte[]) y)
            : Collations.element(array.element());
    int low = 0;
    int high = thresholds.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (order.compare(arguments[0], thresholds.get(middle)) < 0) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return (long) low;
  }
}
