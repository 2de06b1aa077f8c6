package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.DATE;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TIMESTAMP;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Timestamps;

/** {@code + -} between dates, days and intervals (manual, table 9.32). */
final class DateArithmetic implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("+", DATE, INT4).returns(DATE).java((c, a) -> addDays(a[0], (Long) a[1]));
    d.operator("+", INT4, DATE).returns(DATE).java((c, a) -> addDays(a[1], (Long) a[0]));
    d.operator("-", DATE, INT4).returns(DATE).java((c, a) -> addDays(a[0], -(Long) a[1]));
    d.operator("-", DATE, DATE).returns(INT4).java((c, a) -> days(a[0], a[1]));
    d.operator("+", DATE, INTERVAL)
        .returns(TIMESTAMP)
        .java((c, a) -> addInterval(a[0], Interval.parse((String) a[1])));
    d.operator("+", INTERVAL, DATE)
        .returns(TIMESTAMP)
        .java((c, a) -> addInterval(a[1], Interval.parse((String) a[0])));
    d.operator("-", DATE, INTERVAL)
        .returns(TIMESTAMP)
        .java((c, a) -> addInterval(a[0], Interval.parse((String) a[1]).negate()));
  }

  private static String addDays(Object date, long days) {
    long day = Dates.parse((String) date);
    return Dates.isInfinite(day) ? (String) date : Dates.format(day + days);
  }

  private static Long days(Object left, Object right) {
    long from = Dates.parse((String) right);
    long to = Dates.parse((String) left);
    if (Dates.isInfinite(from) || Dates.isInfinite(to)) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "cannot subtract infinite dates");
    }
    return to - from;
  }

  private static String addInterval(Object date, Interval interval) {
    return Timestamps.format(Timestamps.add(Timestamps.midnight((String) date), interval));
  }
}
