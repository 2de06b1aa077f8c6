package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;
import static dev.manylite.translator.type.Types.TIMETZ;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import java.time.ZoneId;
import java.util.function.Supplier;

/** timezone, which AT TIME ZONE is (manual, 9.9.4). */
final class AtTimeZone implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("timezone", TEXT, TIMESTAMPTZ)
        .returns(TIMESTAMP)
        .java((c, a) -> toLocal(a[1], () -> ZoneNames.zone((String) a[0])));
    d.function("timezone", TEXT, TIMESTAMP)
        .returns(TIMESTAMPTZ)
        .java((c, a) -> toUtc(a[1], () -> ZoneNames.zone((String) a[0])));
    d.function("timezone", INTERVAL, TIMESTAMPTZ)
        .returns(TIMESTAMP)
        .java((c, a) -> Timestamps.format(shifted(a, 1)));
    d.function("timezone", INTERVAL, TIMESTAMP)
        .returns(TIMESTAMPTZ)
        .java((c, a) -> Timestamps.formatUtc(shifted(a, -1)));
    d.function("timezone", INTERVAL, TIMETZ)
        .returns(TIMETZ)
        .java((c, a) -> TimeWithZone.parse((String) a[1]).at(seconds(a[0])).toString());
    d.function("timezone", TEXT, TIMETZ)
        .returns(TIMETZ)
        .stable()
        .java((c, a) -> time(a[1], ZoneNames.zone((String) a[0]), c));
  }

  private static String toLocal(Object value, Supplier<ZoneId> zone) {
    long micros = Timestamps.parse((String) value);
    return Timestamps.isInfinite(micros)
        ? (String) value
        : Timestamps.format(Timestamps.toLocal(micros, zone.get()));
  }

  private static String toUtc(Object value, Supplier<ZoneId> zone) {
    long micros = Timestamps.parse((String) value);
    return Timestamps.isInfinite(micros)
        ? (String) value
        : Timestamps.formatUtc(Timestamps.toUtc(micros, zone.get()));
  }

  /** An offset of any size: java.time knows zones up to 18 hours only. */
  private static long shifted(Object[] arguments, int sign) {
    long micros = Timestamps.parse((String) arguments[1]);
    return Timestamps.isInfinite(micros)
        ? micros
        : micros + sign * seconds(arguments[0]) * Times.MICROS_PER_SECOND;
  }

  private static int seconds(Object interval) {
    Interval offset = Interval.parse((String) interval);
    if (offset.months() != 0 || offset.days() != 0) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "interval time zone \"" + offset + "\" must not include months or days");
    }
    return (int) (offset.micros() / Times.MICROS_PER_SECOND);
  }

  /** A named zone's offset is the one of the transaction's time. */
  private static String time(Object value, ZoneId zone, FunctionContext context) {
    int offset = zone.getRules().getOffset(context.types().transactionTime()).getTotalSeconds();
    return TimeWithZone.parse((String) value).at(offset).toString();
  }
}
