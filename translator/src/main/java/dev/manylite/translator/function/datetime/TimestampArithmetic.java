package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Timestamps;
import java.util.List;

/**
 * {@code + -} of timestamps (manual, table 9.32): months and days of a timestamptz count in the
 * session's zone.
 */
final class TimestampArithmetic implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("+", TIMESTAMP, INTERVAL).returns(TIMESTAMP).java((c, a) -> add(a[0], by(a[1])));
    d.operator("+", INTERVAL, TIMESTAMP).returns(TIMESTAMP).java((c, a) -> add(a[1], by(a[0])));
    d.operator("-", TIMESTAMP, INTERVAL)
        .returns(TIMESTAMP)
        .java((c, a) -> add(a[0], by(a[1]).negate()));
    d.operator("+", TIMESTAMPTZ, INTERVAL)
        .returns(TIMESTAMPTZ)
        .stable()
        .java((c, a) -> add(a[0], by(a[1]), c));
    d.operator("+", INTERVAL, TIMESTAMPTZ)
        .returns(TIMESTAMPTZ)
        .stable()
        .java((c, a) -> add(a[1], by(a[0]), c));
    d.operator("-", TIMESTAMPTZ, INTERVAL)
        .returns(TIMESTAMPTZ)
        .stable()
        .java((c, a) -> add(a[0], by(a[1]).negate(), c));
    for (PgType type : List.of(TIMESTAMP, TIMESTAMPTZ)) {
      d.operator("-", type, type).returns(INTERVAL).java((c, a) -> between(a[0], a[1]));
    }
  }

  private static Interval by(Object interval) {
    return Interval.parse((String) interval);
  }

  private static String add(Object timestamp, Interval interval) {
    return Timestamps.format(Timestamps.add(Timestamps.parse((String) timestamp), interval));
  }

  private static String add(Object timestamp, Interval interval, FunctionContext context) {
    return Timestamps.formatUtc(
        Timestamps.add(Timestamps.parse((String) timestamp), interval, context.types().zone()));
  }

  private static String between(Object left, Object right) {
    long to = Timestamps.parse((String) left);
    long from = Timestamps.parse((String) right);
    if (Timestamps.isInfinite(to) || Timestamps.isInfinite(from)) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "cannot subtract infinite timestamps");
    }
    return Interval.ofMicros(to - from).justifyHours().toString();
  }
}
