package dev.manylite.translator.function.rows;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.function.form.SeriesStep;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Numeric;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;

/** generate_series over numbers and times (manual, 9.25). */
final class GenerateSeries implements FunctionSet {
  @Override
  public void define(Definitions d) {
    integers(d, INT4);
    integers(d, INT8);
    for (PgType type : List.of(NUMERIC)) {
      d.rows("generate_series", type, type)
          .returns(type)
          .rows((c, a) -> numerics(c, a[0], a[1], "1"));
      d.rows("generate_series", type, type, type)
          .returns(type)
          .rows((c, a) -> numerics(c, a[0], a[1], a[2]));
    }
  }

  private static void integers(Definitions d, PgType type) {
    d.rows("generate_series", type, type)
        .returns(type)
        .rows((c, a) -> integers(c, (Long) a[0], (Long) a[1], 1));
    d.rows("generate_series", type, type, type)
        .returns(type)
        .rows((c, a) -> integers(c, (Long) a[0], (Long) a[1], (Long) a[2]));
  }

  private static Iterable<Object[]> integers(
      FunctionContext context, long start, long stop, long step) {
    if (step == 0) {
      throw SeriesStep.zero();
    }
    return () ->
        new Iterator<>() {
          private long next = start;
          private boolean more = step > 0 ? start <= stop : start >= stop;

          @Override
          public boolean hasNext() {
            return more;
          }

          @Override
          public Object[] next() {
            Object[] row = {next};
            long following = next + step;
            boolean overflow = ((next ^ following) & (step ^ following)) < 0;
            more = !overflow && (step > 0 ? following <= stop : following >= stop);
            next = following;
            if ((next & 0xFFF) == 0) {
              context.checkCanceled();
            }
            return row;
          }
        };
  }

  private static Iterable<Object[]> numerics(
      FunctionContext context, Object start, Object stop, Object step) {
    BigDecimal first = finite("start value", start);
    BigDecimal end = finite("stop value", stop);
    BigDecimal by = finite("step size", step);
    if (by.signum() == 0) {
      throw SeriesStep.zero();
    }
    return new Progression<>(
        context,
        first,
        value -> value.compareTo(end) * by.signum() <= 0,
        value -> value.add(by),
        BigDecimal::toPlainString);
  }

  private static BigDecimal finite(String what, Object value) {
    Numeric number = Numerics.value(value);
    if (number.isNaN() || number.isInfinite()) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          what + " cannot be " + (number.isNaN() ? "NaN" : "infinity"));
    }
    return number.decimal();
  }
}
