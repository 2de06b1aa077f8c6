package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;
import static dev.manylite.translator.type.Types.TIMETZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Timestamps;
import java.time.ZoneId;

/** timezone, which AT TIME ZONE is (manual, 9.9.4). */
final class AtTimeZone implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("timezone", TEXT, TIMESTAMPTZ)
        .returns(TIMESTAMP)
        .java((c, a) -> toLocal(a[1], ZoneNames.zone((String) a[0])));
    d.function("timezone", TEXT, TIMESTAMP)
        .returns(TIMESTAMPTZ)
        .java((c, a) -> toUtc(a[1], ZoneNames.zone((String) a[0])));
    d.function("timezone", INTERVAL, TIMESTAMPTZ)
        .returns(TIMESTAMP)
        .java((c, a) -> toLocal(a[1], ZoneNames.zone(Interval.parse((String) a[0]))));
    d.function("timezone", INTERVAL, TIMESTAMP)
        .returns(TIMESTAMPTZ)
        .java((c, a) -> toUtc(a[1], ZoneNames.zone(Interval.parse((String) a[0]))));
    d.function("timezone", INTERVAL, TIMETZ)
        .returns(TIMETZ)
        .java((c, a) -> time(a[1], ZoneNames.zone(Interval.parse((String) a[0])), c));
    d.function("timezone", TEXT, TIMETZ)
        .returns(TIMETZ)
        .stable()
        .java((c, a) -> time(a[1], ZoneNames.zone((String) a[0]), c));
  }

  private static String toLocal(Object value, ZoneId zone) {
    return Timestamps.format(Timestamps.toLocal(Timestamps.parse((String) value), zone));
  }

  private static String toUtc(Object value, ZoneId zone) {
    return Timestamps.formatUtc(Timestamps.toUtc(Timestamps.parse((String) value), zone));
  }

  /** A named zone's offset is the one of the transaction's time. */
  private static String time(Object value, ZoneId zone, FunctionContext context) {
    int offset = zone.getRules().getOffset(context.types().transactionTime()).getTotalSeconds();
    return TimeWithZone.parse((String) value).at(offset).toString();
  }
}
