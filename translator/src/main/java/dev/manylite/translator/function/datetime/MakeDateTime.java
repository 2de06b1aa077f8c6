package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.DATE;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIME;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Floats;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;

/**
 * make_date, make_time, make_timestamp, make_timestamptz, make_interval, to_timestamp(double
 * precision), isfinite (manual, 9.9).
 */
final class MakeDateTime implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("make_date", INT4, INT4, INT4).returns(DATE).java((c, a) -> Dates.format(day(a)));
    d.function("make_time", INT4, INT4, FLOAT8)
        .returns(TIME)
        .java((c, a) -> Times.format(time(a, 0)));
    d.function("make_timestamp", INT4, INT4, INT4, INT4, INT4, FLOAT8)
        .returns(TIMESTAMP)
        .java((c, a) -> Timestamps.format(timestamp(a)));
    d.function("make_timestamptz", INT4, INT4, INT4, INT4, INT4, FLOAT8)
        .returns(TIMESTAMPTZ)
        .stable()
        .java((c, a) -> Timestamps.formatUtc(Timestamps.toUtc(timestamp(a), c.types().zone())));
    d.function("make_timestamptz", INT4, INT4, INT4, INT4, INT4, FLOAT8, TEXT)
        .returns(TIMESTAMPTZ)
        .stable()
        .java(
            (c, a) ->
                Timestamps.formatUtc(ZoneNames.ofOffsetOrName((String) a[6]).toUtc(timestamp(a))));
    d.function("make_interval", INT4, INT4, INT4, INT4, INT4, INT4, FLOAT8)
        .optional(7)
        .returns(INTERVAL)
        .java((c, a) -> interval(a));
    d.function("to_timestamp", FLOAT8)
        .returns(TIMESTAMPTZ)
        .java((c, a) -> Timestamps.formatUtc(epoch(a[0])));
    d.function("isfinite", DATE).returns(BOOL).java((c, a) -> finite(a[0]));
    d.function("isfinite", TIMESTAMP).returns(BOOL).java((c, a) -> finite(a[0]));
    d.function("isfinite", TIMESTAMPTZ).returns(BOOL).java((c, a) -> finite(a[0]));
    d.function("isfinite", INTERVAL).returns(BOOL).java((c, a) -> 1L);
  }

  private static Long finite(Object value) {
    return ((String) value).endsWith("infinity") ? 0L : 1L;
  }

  private static long day(Object[] a) {
    long year = (Long) a[0];
    long month = (Long) a[1];
    long day = (Long) a[2];
    boolean valid = month >= 1 && month <= 12 && year != 0;
    long astronomical = year > 0 ? year : year + 1;
    if (!valid || day < 1 || day > Dates.daysInMonth(astronomical, (int) month)) {
      throw new SqlFault(
          SqlState.DATETIME_FIELD_OVERFLOW,
          String.format("date field value out of range: %d-%02d-%02d", year, month, day));
    }
    long date = Dates.epochDay(astronomical, (int) month, (int) day);
    if (!Dates.inRange(date)) {
      throw new SqlFault(
          SqlState.DATETIME_FIELD_OVERFLOW,
          String.format("date out of range: %d-%02d-%02d", astronomical, month, day));
    }
    return date;
  }

  /** C's {@code %02g}. */
  private static String padded(String number) {
    return number.length() < 2 ? "0" + number : number;
  }

  private static long time(Object[] a, int from) {
    long hour = (Long) a[from];
    long minute = (Long) a[from + 1];
    double second = number(a[from + 2]);
    boolean valid = hour >= 0 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
    long micros =
        hour * Times.MICROS_PER_HOUR
            + minute * Times.MICROS_PER_MINUTE
            + Math.round(second * Times.MICROS_PER_SECOND);
    if (!valid || hour > 24 || micros > Times.MICROS_PER_DAY) {
      throw new SqlFault(
          SqlState.DATETIME_FIELD_OVERFLOW,
          String.format(
              "time field value out of range: %d:%02d:%s",
              hour, minute, padded(Floats.withDigits(second, 6))));
    }
    return micros;
  }

  private static long timestamp(Object[] a) {
    long date = day(a);
    long time = time(a, 3);
    if (!Timestamps.inRange(date)) {
      throw new SqlFault(
          SqlState.DATETIME_FIELD_OVERFLOW,
          String.format(
              "timestamp out of range: %d-%02d-%02d %d:%02d:%s",
              (Long) a[0],
              (Long) a[1],
              (Long) a[2],
              (Long) a[3],
              (Long) a[4],
              padded(Floats.withDigits(number(a[5]), 6))));
    }
    return date * Times.MICROS_PER_DAY + time;
  }

  private static String interval(Object[] a) {
    long[] fields = new long[6];
    for (int i = 0; i < Math.min(6, a.length); i++) {
      fields[i] = (Long) a[i];
    }
    double seconds = a.length > 6 ? number(a[6]) : 0;
    if (Double.isNaN(seconds) || Double.isInfinite(seconds)) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "interval out of range");
    }
    // PostgreSQL checks nothing else: its integers wrap, as these do.
    double micros = Math.rint(seconds * Times.MICROS_PER_SECOND);
    return new Interval(
            (int) (fields[0] * 12 + fields[1]),
            (int) (fields[2] * 7 + fields[3]),
            fields[4] * Times.MICROS_PER_HOUR
                + fields[5] * Times.MICROS_PER_MINUTE
                + (Math.abs(micros) < 0x1p63 ? (long) micros : Long.MIN_VALUE))
        .toString();
  }

  private static long epoch(Object value) {
    double seconds = number(value);
    if (Double.isInfinite(seconds)) {
      return seconds > 0 ? Timestamps.INFINITY : Timestamps.NEGATIVE_INFINITY;
    }
    if (Double.isNaN(seconds)) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "timestamp cannot be NaN");
    }
    if (Math.abs(seconds) > 1e12) {
      throw new SqlFault(
          SqlState.DATETIME_FIELD_OVERFLOW,
          "timestamp out of range: \"" + Floats.shortest(seconds) + "\"");
    }
    return (long) Math.rint(seconds * Times.MICROS_PER_SECOND);
  }

  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
