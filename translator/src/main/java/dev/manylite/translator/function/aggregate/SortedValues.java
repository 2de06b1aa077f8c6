package dev.manylite.translator.function.aggregate;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.type.value.ArrayValue;
import dev.manylite.translator.type.value.Floats;
import java.util.ArrayList;
import java.util.List;

/**
 * The values of WITHIN GROUP, which arrive sorted, with the percentile in front of each. NULLs
 * among them do not count.
 */
abstract class SortedValues implements Accumulator {
  private final boolean array;
  private final List<Object> values = new ArrayList<>();
  private Object fraction;

  /**
   * @param array the percentile is an array of them, and so is the result
   */
  SortedValues(boolean array) {
    this.array = array;
  }

  @Override
  public void step(FunctionContext context, Object[] arguments) {
    fraction = arguments[0];
    if (arguments[1] != null) {
      values.add(arguments[1]);
    }
  }

  @Override
  public boolean keepsArguments() {
    return true;
  }

  @Override
  public Object result(FunctionContext context) {
    if (fraction == null || values.isEmpty()) {
      return null;
    }
    if (!array) {
      return at(checked(fraction), values);
    }
    return ArrayValue.print(each(ArrayValue.parse((String) fraction)));
  }

  private List<Object> each(List<?> fractions) {
    List<Object> results = new ArrayList<>();
    for (Object one : fractions) {
      if (one instanceof List<?> nested) {
        results.add(each(nested));
      } else {
        results.add(one == null ? null : at(checked(one), values));
      }
    }
    return results;
  }

  /** The value at a fraction from 0 to 1 of a list that is not empty. */
  abstract Object at(double part, List<Object> sorted);

  private static double checked(Object fraction) {
    double part = FloatArithmetic.value(fraction);
    if (!(part >= 0 && part <= 1)) {
      throw new SqlFault(
          SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
          "percentile value " + Floats.withDigits(part, 6) + " is not between 0 and 1");
    }
    return part;
  }
}
