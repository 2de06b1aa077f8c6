package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import java.time.LocalDateTime;

/** age (manual, 9.9): the difference in years, months and days as a calendar counts it. */
final class Age implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("age", TIMESTAMP, TIMESTAMP)
        .returns(INTERVAL)
        .java((c, a) -> of(Timestamps.parse((String) a[0]), Timestamps.parse((String) a[1])));
    d.function("age", TIMESTAMPTZ, TIMESTAMPTZ)
        .returns(INTERVAL)
        .java((c, a) -> of(DateTimes.local((String) a[0], c), DateTimes.local((String) a[1], c)));
    d.function("age", TIMESTAMP)
        .returns(INTERVAL)
        .stable()
        .java((c, a) -> of(today(c), Timestamps.parse((String) a[0])));
    d.function("age", TIMESTAMPTZ)
        .returns(INTERVAL)
        .stable()
        .java((c, a) -> of(today(c), DateTimes.local((String) a[0], c)));
  }

  private static long today(FunctionContext context) {
    return Timestamps.micros(
        Timestamps.local(
                Timestamps.toLocal(
                    Timestamps.micros(context.types().transactionTime()), context.types().zone()))
            .toLocalDate()
            .atStartOfDay());
  }

  /** Field by field; a negative day is filled up with the days of the earlier month. */
  private static String of(long left, long right) {
    if (Timestamps.isInfinite(left) || Timestamps.isInfinite(right)) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "timestamp out of range");
    }
    boolean negative = left < right;
    LocalDateTime later = Timestamps.local(negative ? right : left);
    LocalDateTime earlier = Timestamps.local(negative ? left : right);
    long micros = ofDay(negative ? right : left) - ofDay(negative ? left : right);
    int days = later.getDayOfMonth() - earlier.getDayOfMonth();
    int months =
        (later.getYear() - earlier.getYear()) * 12
            + later.getMonthValue()
            - earlier.getMonthValue();
    if (micros < 0) {
      micros += Times.MICROS_PER_DAY;
      days--;
    }
    if (days < 0) {
      LocalDateTime month = negative ? later : earlier;
      LocalDateTime lender = negative ? earlier : month;
      days += Dates.daysInMonth(lender.getYear(), lender.getMonthValue());
      months--;
    }
    Interval age = new Interval(months, days, micros);
    return (negative ? age.negate() : age).toString();
  }

  private static long ofDay(long micros) {
    return Math.floorMod(micros, Times.MICROS_PER_DAY);
  }
}
