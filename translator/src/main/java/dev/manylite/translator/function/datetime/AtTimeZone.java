package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;
import static dev.manylite.translator.type.Types.TIMETZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Timestamps;
import java.util.function.Function;

/** timezone, which AT TIME ZONE is (manual, 9.9.4). */
final class AtTimeZone implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, TEXT, zone -> ZoneNames.zone((String) zone));
    define(d, INTERVAL, zone -> ZoneNames.zone(Interval.parse((String) zone)));
  }

  private static void define(Definitions d, PgType zone, Function<Object, WallClock> clock) {
    d.function("timezone", zone, TIMESTAMPTZ)
        .returns(TIMESTAMP)
        .java((c, a) -> Timestamps.format(shifted(a, clock, WallClock::toLocal)));
    d.function("timezone", zone, TIMESTAMP)
        .returns(TIMESTAMPTZ)
        .java((c, a) -> Timestamps.formatUtc(shifted(a, clock, WallClock::toUtc)));
    d.function("timezone", zone, TIMETZ)
        .returns(TIMETZ)
        .stable()
        .java((c, a) -> time(a[1], clock.apply(a[0]), c));
  }

  private interface Shift {
    long of(WallClock clock, long micros);
  }

  /** Infinity is the same everywhere, even where the zone is none. */
  private static long shifted(Object[] a, Function<Object, WallClock> clock, Shift shift) {
    long micros = Timestamps.parse((String) a[1]);
    return Timestamps.isInfinite(micros) ? micros : shift.of(clock.apply(a[0]), micros);
  }

  /** A named zone's offset is the one of the transaction's time. */
  private static String time(Object value, WallClock clock, FunctionContext context) {
    int offset = clock.offsetAt(Timestamps.micros(context.types().transactionTime()));
    return TimeWithZone.parse((String) value).at(offset).toString();
  }
}
