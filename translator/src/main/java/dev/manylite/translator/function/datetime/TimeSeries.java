package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.form.SeriesStep;
import dev.manylite.translator.function.rows.Progression;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.Zone;

/** generate_series over timestamps (manual, 9.25). */
final class TimeSeries implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.rows("generate_series", TIMESTAMP, TIMESTAMP, INTERVAL)
        .returns(TIMESTAMP)
        .rows((c, a) -> series(c, a, null));
    d.rows("generate_series", TIMESTAMPTZ, TIMESTAMPTZ, INTERVAL)
        .returns(TIMESTAMPTZ)
        .stable()
        .rows((c, a) -> series(c, a, c.types().zone()));
  }

  private static Iterable<Object[]> series(FunctionContext context, Object[] a, Zone zone) {
    Interval step = Interval.parse((String) a[2]);
    long stop = Timestamps.parse((String) a[1]);
    int sign = step.compareTo(Interval.ZERO);
    if (sign == 0) {
      throw SeriesStep.zero();
    }
    return new Progression<>(
        context,
        Timestamps.parse((String) a[0]),
        value -> sign > 0 ? value <= stop : value >= stop,
        value -> zone == null ? Timestamps.add(value, step) : Timestamps.add(value, step, zone),
        value -> zone == null ? Timestamps.format(value) : Timestamps.formatUtc(value));
  }
}
