package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TIME;
import static dev.manylite.translator.type.Types.TIMETZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Times;

/** {@code + -} of times of day (manual, table 9.32): they wrap around midnight. */
final class TimeArithmetic implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("+", TIME, INTERVAL).returns(TIME).java((c, a) -> add(a[0], a[1], 1));
    d.operator("+", INTERVAL, TIME).returns(TIME).java((c, a) -> add(a[1], a[0], 1));
    d.operator("-", TIME, INTERVAL).returns(TIME).java((c, a) -> add(a[0], a[1], -1));
    d.operator("+", TIMETZ, INTERVAL).returns(TIMETZ).java((c, a) -> addZoned(a[0], a[1], 1));
    d.operator("+", INTERVAL, TIMETZ).returns(TIMETZ).java((c, a) -> addZoned(a[1], a[0], 1));
    d.operator("-", TIMETZ, INTERVAL).returns(TIMETZ).java((c, a) -> addZoned(a[0], a[1], -1));
    d.operator("-", TIME, TIME)
        .returns(INTERVAL)
        .java(
            (c, a) ->
                Interval.ofMicros(Times.parse((String) a[0]) - Times.parse((String) a[1]))
                    .toString());
  }

  private static long wrap(long micros, Object interval, int sign) {
    return Math.floorMod(
        micros + sign * Interval.parse((String) interval).micros(), Times.MICROS_PER_DAY);
  }

  static String add(Object time, Object interval, int sign) {
    return Times.format(wrap(Times.parse((String) time), interval, sign));
  }

  private static String addZoned(Object time, Object interval, int sign) {
    TimeWithZone value = TimeWithZone.parse((String) time);
    return new TimeWithZone(wrap(value.micros(), interval, sign), value.offset()).toString();
  }
}
