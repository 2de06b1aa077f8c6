package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.ANY;
import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/**
 * State transition functions of aggregates (manual, 38.12), which can be called by themselves and
 * serve aggregates of the user's own.
 */
final class TransitionFunctions implements FunctionSet {
  private static final PgType STATE = Types.array(FLOAT8);

  @Override
  public void define(Definitions d) {
    d.function("booland_statefunc", BOOL, BOOL)
        .returns(BOOL)
        .java((c, a) -> Math.min((Long) a[0], (Long) a[1]));
    d.function("boolor_statefunc", BOOL, BOOL)
        .returns(BOOL)
        .java((c, a) -> Math.max((Long) a[0], (Long) a[1]));
    d.function("int8inc_any", INT8, ANY).returns(INT8).java((c, a) -> next((Long) a[0]));
    d.function("float8_accum", STATE, FLOAT8)
        .returns(STATE)
        .java((c, a) -> array(accum(state("float8_accum", a[0], 3), number(a[1]))));
    d.function("float8_combine", STATE, STATE)
        .returns(STATE)
        .java(
            (c, a) ->
                array(combine(state("float8_combine", a[0], 3), state("float8_combine", a[1], 3))));
    d.function("float8_regr_accum", STATE, FLOAT8, FLOAT8)
        .returns(STATE)
        .java(
            (c, a) ->
                array(accum(state("float8_regr_accum", a[0], 6), number(a[1]), number(a[2]))));
    d.function("float8_regr_combine", STATE, STATE)
        .returns(STATE)
        .java(
            (c, a) ->
                array(
                    combinePairs(
                        state("float8_regr_combine", a[0], 6),
                        state("float8_regr_combine", a[1], 6))));
  }

  private static long next(long count) {
    if (count == Long.MAX_VALUE) {
      throw new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "bigint out of range");
    }
    return count + 1;
  }

  private static double number(Object value) {
    return FloatArithmetic.value(value);
  }

  private static double[] state(String function, Object array, int size) {
    List<Object> elements = ArrayValue.parse((String) array);
    boolean fits = elements.size() == size && elements.stream().noneMatch(TransitionFunctions::odd);
    if (!fits) {
      throw new SqlFault(
          SqlState.INTERNAL_ERROR, function + ": expected " + size + "-element float8 array");
    }
    return elements.stream().mapToDouble(TransitionFunctions::number).toArray();
  }

  private static boolean odd(Object element) {
    return element == null || element instanceof List;
  }

  private static String array(double[] state) {
    List<Object> elements = new ArrayList<>();
    for (double value : state) {
      elements.add(FloatArithmetic.runtime(value));
    }
    return ArrayValue.print(elements);
  }

  private static boolean finite(double value) {
    return !Double.isNaN(value) && !Double.isInfinite(value);
  }

  /** By Youngs and Cramer: how many, their sum, the sum of squared differences. */
  private static double[] accum(double[] before, double value) {
    double count = before[0] + 1;
    double sum = before[1] + value;
    double squares = before[2];
    if (before[0] > 0) {
      double difference = value * count - sum;
      squares += difference * difference / (count * before[0]);
      if (Double.isInfinite(sum) || Double.isInfinite(squares)) {
        if (!Double.isInfinite(before[1]) && !Double.isInfinite(value)) {
          throw FloatArithmetic.overflow();
        }
        squares = Double.NaN;
      }
    } else if (!finite(value)) {
      squares = Double.NaN;
    }
    return new double[] {count, sum, squares};
  }

  private static double[] combine(double[] one, double[] other) {
    if (one[0] == 0 || other[0] == 0) {
      return one[0] == 0 ? other : one;
    }
    double count = one[0] + other[0];
    double difference = one[1] / one[0] - other[1] / other[0];
    double squares = one[2] + other[2] + one[0] * other[0] * difference * difference / count;
    return checked(new double[] {count, one[1] + other[1], squares}, one, other);
  }

  private static double[] accum(double[] before, double y, double x) {
    double count = before[0] + 1;
    double[] after = {count, before[1] + x, before[2], before[3] + y, before[4], before[5]};
    if (before[0] > 0) {
      double dx = x * count - after[1];
      double dy = y * count - after[3];
      double scale = 1.0 / (count * before[0]);
      after[2] += dx * dx * scale;
      after[4] += dy * dy * scale;
      after[5] += dx * dy * scale;
      boolean beyond = false;
      for (double value : after) {
        beyond |= Double.isInfinite(value);
      }
      if (beyond) {
        spread(after, before, x, y);
      }
    } else {
      after[2] = finite(x) ? after[2] : Double.NaN;
      after[4] = finite(y) ? after[4] : Double.NaN;
      after[5] = finite(x) && finite(y) ? after[5] : Double.NaN;
    }
    return after;
  }

  /** An infinity that came from infinite inputs makes the squares unknown; any other is a fault. */
  private static void spread(double[] after, double[] before, double x, double y) {
    boolean infiniteX = Double.isInfinite(before[1]) || Double.isInfinite(x);
    boolean infiniteY = Double.isInfinite(before[3]) || Double.isInfinite(y);
    boolean fault =
        (Double.isInfinite(after[1]) || Double.isInfinite(after[2])) && !infiniteX
            || (Double.isInfinite(after[3]) || Double.isInfinite(after[4])) && !infiniteY
            || Double.isInfinite(after[5]) && !infiniteX && !infiniteY;
    if (fault) {
      throw FloatArithmetic.overflow();
    }
    for (int i : new int[] {2, 4, 5}) {
      after[i] = Double.isInfinite(after[i]) ? Double.NaN : after[i];
    }
  }

  private static double[] combinePairs(double[] one, double[] other) {
    if (one[0] == 0 || other[0] == 0) {
      return one[0] == 0 ? other : one;
    }
    double count = one[0] + other[0];
    double weight = one[0] * other[0];
    double dx = one[1] / one[0] - other[1] / other[0];
    double dy = one[3] / one[0] - other[3] / other[0];
    double[] combined = {
      count,
      one[1] + other[1],
      one[2] + other[2] + weight * dx * dx / count,
      one[3] + other[3],
      one[4] + other[4] + weight * dy * dy / count,
      one[5] + other[5] + weight * dx * dy / count
    };
    return checked(combined, one, other);
  }

  private static double[] checked(double[] combined, double[] one, double[] other) {
    for (int i = 0; i < combined.length; i++) {
      boolean made = !Double.isInfinite(one[i]) && !Double.isInfinite(other[i]);
      if (Double.isInfinite(combined[i]) && made) {
        throw FloatArithmetic.overflow();
      }
    }
    return combined;
  }
}
