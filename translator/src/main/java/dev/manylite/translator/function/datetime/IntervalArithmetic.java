package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INTERVAL;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Interval;

/** {@code + - * /} of intervals and the justify functions (manual, 9.9). */
final class IntervalArithmetic implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("+", INTERVAL, INTERVAL)
        .returns(INTERVAL)
        .java((c, a) -> of(a[0]).add(of(a[1])).toString());
    d.operator("-", INTERVAL, INTERVAL)
        .returns(INTERVAL)
        .java((c, a) -> of(a[0]).subtract(of(a[1])).toString());
    d.operator("-", INTERVAL).returns(INTERVAL).java((c, a) -> of(a[0]).negate().toString());
    d.operator("*", INTERVAL, FLOAT8)
        .returns(INTERVAL)
        .java((c, a) -> of(a[0]).multiply(number(a[1])).toString());
    d.operator("*", FLOAT8, INTERVAL)
        .returns(INTERVAL)
        .java((c, a) -> of(a[1]).multiply(number(a[0])).toString());
    d.operator("/", INTERVAL, FLOAT8)
        .returns(INTERVAL)
        .java((c, a) -> of(a[0]).divide(number(a[1])).toString());
    d.function("justify_hours", INTERVAL)
        .returns(INTERVAL)
        .java((c, a) -> of(a[0]).justifyHours().toString());
    d.function("justify_days", INTERVAL)
        .returns(INTERVAL)
        .java((c, a) -> of(a[0]).justifyDays().toString());
    d.function("justify_interval", INTERVAL)
        .returns(INTERVAL)
        .java((c, a) -> of(a[0]).justify().toString());
  }

  private static Interval of(Object value) {
    return Interval.parse((String) value);
  }

  /** A float's NaN is a text. */
  private static double number(Object value) {
    return value instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
