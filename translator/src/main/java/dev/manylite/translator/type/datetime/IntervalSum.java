package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;

/** An interval in the making: adds units, lets fractions cascade down, and sees overflows. */
final class IntervalSum {
  private static final int DAYS_PER_MONTH = 30;

  private int years;
  private int months;
  private int days;
  private long micros;

  void addYears(long whole, double fraction, int yearsPerUnit) {
    years = addInt(years, multiply(whole, yearsPerUnit));
    addMonths((long) Math.rint(fraction * yearsPerUnit * 12));
  }

  void addMonths(long whole, double fraction) {
    addMonths(whole);
    addFractionalDays(fraction * DAYS_PER_MONTH);
  }

  private void addMonths(long whole) {
    months = addInt(months, whole);
  }

  void addWeeks(long whole, double fraction) {
    days = addInt(days, multiply(whole, 7));
    addFractionalDays(fraction * 7);
  }

  void addDays(long whole, double fraction) {
    days = addInt(days, whole);
    addFraction(fraction, Times.MICROS_PER_DAY);
  }

  private void addFractionalDays(double exact) {
    int whole = (int) exact;
    days = addInt(days, whole);
    addFraction(exact - whole, Times.MICROS_PER_DAY);
  }

  void addTime(long whole, double fraction, long microsPerUnit) {
    micros = add(micros, multiply(whole, microsPerUnit));
    addFraction(fraction, microsPerUnit);
  }

  /** Half a microsecond rounds toward zero. */
  private void addFraction(double fraction, long microsPerUnit) {
    if (fraction == 0) {
      return;
    }
    double exact = fraction * microsPerUnit;
    long whole = (long) exact;
    double rest = exact - whole;
    if (rest > 0.5) {
      whole++;
    } else if (rest < -0.5) {
      whole--;
    }
    micros = add(micros, whole);
  }

  /** Replaces what time there is: a clock reading, with its sign. */
  void setClock(long value) {
    micros = value;
  }

  /**
   * @throws dev.manylite.translator.fault.SqlFault 22008 if years and months are too many together
   */
  Interval result(boolean negated) {
    Interval interval = new Interval(months, days, micros).add(new Interval(yearsInMonths(), 0, 0));
    if (!negated) {
      return interval;
    }
    if (interval.months() == Integer.MIN_VALUE
        || days == Integer.MIN_VALUE
        || micros == Long.MIN_VALUE) {
      throw DateTimeFault.overflow();
    }
    return interval.negate();
  }

  private int yearsInMonths() {
    try {
      return Math.multiplyExact(years, 12);
    } catch (ArithmeticException overflow) {
      throw Interval.outOfRange();
    }
  }

  private static int addInt(int value, long more) {
    long sum = add(value, more);
    if (sum != (int) sum) {
      throw DateTimeFault.overflow();
    }
    return (int) sum;
  }

  private static long add(long left, long right) {
    try {
      return Math.addExact(left, right);
    } catch (ArithmeticException overflow) {
      throw DateTimeFault.overflow();
    }
  }

  private static long multiply(long left, long right) {
    try {
      return Math.multiplyExact(left, right);
    } catch (ArithmeticException overflow) {
      throw DateTimeFault.overflow();
    }
  }
}
