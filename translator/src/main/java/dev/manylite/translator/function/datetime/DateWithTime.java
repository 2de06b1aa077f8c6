package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.DATE;
import static dev.manylite.translator.type.Types.TIME;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;
import static dev.manylite.translator.type.Types.TIMETZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;

/** {@code date + time} and the functions that name what becomes of them. */
final class DateWithTime implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("+", DATE, TIME).returns(TIMESTAMP).java((c, a) -> at(a[0], a[1]));
    d.operator("+", TIME, DATE).returns(TIMESTAMP).java((c, a) -> at(a[1], a[0]));
    d.operator("+", DATE, TIMETZ).returns(TIMESTAMPTZ).java((c, a) -> atZoned(a[0], a[1]));
    d.operator("+", TIMETZ, DATE).returns(TIMESTAMPTZ).java((c, a) -> atZoned(a[1], a[0]));
    d.function("timestamp", DATE, TIME).returns(TIMESTAMP).java((c, a) -> at(a[0], a[1]));
    d.function("timestamptz", DATE, TIMETZ)
        .returns(TIMESTAMPTZ)
        .java((c, a) -> atZoned(a[0], a[1]));
    d.function("timestamptz", DATE, TIME)
        .returns(TIMESTAMPTZ)
        .stable()
        .java(
            (c, a) -> Timestamps.formatUtc(Timestamps.toUtc(micros(a[0], a[1]), c.types().zone())));
  }

  private static String atZoned(Object date, Object time) {
    long midnight = Timestamps.midnight((String) date);
    return Timestamps.formatUtc(
        Timestamps.isInfinite(midnight)
            ? midnight
            : midnight + TimeWithZone.parse((String) time).utcMicros());
  }

  private static String at(Object date, Object time) {
    return Timestamps.format(micros(date, time));
  }

  private static long micros(Object date, Object time) {
    long midnight = Timestamps.midnight((String) date);
    return Timestamps.isInfinite(midnight) ? midnight : midnight + Times.parse((String) time);
  }
}
