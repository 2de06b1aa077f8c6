package dev.manylite.translator.function.range;

import static dev.manylite.translator.type.Types.DATE;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Floats;
import dev.manylite.translator.type.value.Numeric;
import dev.manylite.translator.type.value.Timestamps;
import java.util.function.ToDoubleBiFunction;

/** How far two bounds are from each other: SUBTYPE_DIFF of the built-in range types. */
final class RangeDifferences implements FunctionSet {
  private static final double MICROSECONDS = 1_000_000;

  /** PostgreSQL's day 0, 2000-01-01. */
  private static final long EPOCH = 10_957;

  @Override
  public void define(Definitions d) {
    define(d, "int4range", INT4, (a, b) -> (double) (Long) a - (double) (Long) b);
    define(d, "int8range", INT8, (a, b) -> (double) (Long) a - (double) (Long) b);
    define(
        d,
        "numrange",
        NUMERIC,
        (a, b) ->
            Floats.parseDouble(Numeric.of((String) a).subtract(Numeric.of((String) b)).toString()));
    define(d, "daterange", DATE, (a, b) -> days(a) - days(b));
    define(d, "tsrange", TIMESTAMP, (a, b) -> seconds(a, b));
    define(d, "tstzrange", TIMESTAMPTZ, (a, b) -> seconds(a, b));
  }

  private static void define(
      Definitions d, String range, PgType type, ToDoubleBiFunction<Object, Object> difference) {
    d.function(range + "_subdiff", type, type)
        .returns(FLOAT8)
        .java((c, a) -> FloatArithmetic.runtime(difference.applyAsDouble(a[0], a[1])));
  }

  /** Since 2000, and infinity where PostgreSQL has it. */
  private static double days(Object date) {
    long days = Dates.parse((String) date);
    return days == Dates.INFINITY
        ? Integer.MAX_VALUE
        : days == Dates.NEGATIVE_INFINITY ? Integer.MIN_VALUE : days - EPOCH;
  }

  private static double seconds(Object left, Object right) {
    return (micros(left) - micros(right)) / MICROSECONDS;
  }

  private static double micros(Object timestamp) {
    long micros = Timestamps.parse((String) timestamp);
    return Timestamps.isInfinite(micros) ? micros : micros - Timestamps.POSTGRES_EPOCH;
  }
}
