package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.DATE;
import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TIME;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;
import static dev.manylite.translator.type.Types.TIMETZ;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;

/** Between dates, times, timestamps and intervals, in the session's time zone. */
final class DateTimeCasts implements CastSet {
  @Override
  public void define(CastTable t) {
    t.from(DATE).to(TIMESTAMP).implicit().java((c, a) -> Timestamps.format(midnight(a[0])));
    t.from(DATE)
        .to(TIMESTAMPTZ)
        .implicit()
        .stable()
        .java((c, a) -> Timestamps.formatUtc(Timestamps.toUtc(midnight(a[0]), c.types().zone())));
    t.from(TIMESTAMP).to(DATE).assignment().java((c, a) -> day(micros(a[0])));
    t.from(TIMESTAMP).to(TIME).assignment().java((c, a) -> time(micros(a[0])));
    t.from(TIMESTAMP)
        .to(TIMESTAMPTZ)
        .implicit()
        .stable()
        .java((c, a) -> Timestamps.formatUtc(Timestamps.toUtc(micros(a[0]), c.types().zone())));
    t.from(TIMESTAMPTZ).to(DATE).assignment().stable().java((c, a) -> day(local(a[0], c)));
    t.from(TIMESTAMPTZ).to(TIME).assignment().stable().java((c, a) -> time(local(a[0], c)));
    t.from(TIMESTAMPTZ)
        .to(TIMESTAMP)
        .assignment()
        .stable()
        .java((c, a) -> Timestamps.format(local(a[0], c)));
    t.from(TIMESTAMPTZ).to(TIMETZ).assignment().stable().java((c, a) -> timeWithZone(a[0], c));
    t.from(TIME)
        .to(INTERVAL)
        .implicit()
        .java((c, a) -> Interval.ofMicros(Times.parse((String) a[0])).toString());
    t.from(TIME).to(TIMETZ).implicit().stable().java((c, a) -> withZone((String) a[0], c));
    t.from(TIMETZ)
        .to(TIME)
        .assignment()
        .java((c, a) -> Times.format(TimeWithZone.parse((String) a[0]).micros()));
    t.from(INTERVAL)
        .to(TIME)
        .assignment()
        .java((c, a) -> time(Interval.parse((String) a[0]).micros()));
  }

  private static long midnight(Object date) {
    return Timestamps.midnight((String) date);
  }

  private static long micros(Object timestamp) {
    return Timestamps.parse((String) timestamp);
  }

  private static long local(Object timestamptz, FunctionContext context) {
    return Timestamps.toLocal(micros(timestamptz), context.types().zone());
  }

  private static Object day(long micros) {
    if (Timestamps.isInfinite(micros)) {
      return Dates.format(micros > 0 ? Dates.INFINITY : Dates.NEGATIVE_INFINITY);
    }
    return Dates.format(Math.floorDiv(micros, Times.MICROS_PER_DAY));
  }

  /** An infinite timestamp has no time of day. */
  private static Object time(long micros) {
    return Timestamps.isInfinite(micros)
        ? null
        : Times.format(Math.floorMod(micros, Times.MICROS_PER_DAY));
  }

  private static Object timeWithZone(Object timestamptz, FunctionContext context) {
    long utc = micros(timestamptz);
    if (Timestamps.isInfinite(utc)) {
      return null;
    }
    int offset = Timestamps.offsetAt(utc, context.types().zone());
    long local = utc + offset * Times.MICROS_PER_SECOND;
    return new TimeWithZone(Math.floorMod(local, Times.MICROS_PER_DAY), offset).toString();
  }

  /** The offset is today's. */
  private static Object withZone(String time, FunctionContext context) {
    long now = Timestamps.micros(context.types().transactionTime());
    int offset = Timestamps.offsetAt(now, context.types().zone());
    return new TimeWithZone(Times.parse(time), offset).toString();
  }
}
