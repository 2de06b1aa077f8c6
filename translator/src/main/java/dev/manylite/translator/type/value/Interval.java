package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.math.BigInteger;

/**
 * An interval (manual, 8.5.4): months, days and microseconds, which do not convert into each other
 * but for comparison, where a month is 30 days and a day 24 hours. Its runtime value is what
 * PostgreSQL prints with IntervalStyle postgres.
 */
public record Interval(int months, int days, long micros) implements Comparable<Interval> {
  public static final Interval ZERO = new Interval(0, 0, 0);

  private static final int DAYS_PER_MONTH = 30;

  /** Runtime value → interval. For what a user typed see the type interval. */
  public static Interval parse(String runtime) {
    return IntervalText.parse(runtime);
  }

  public static Interval ofMicros(long micros) {
    return new Interval(0, 0, micros);
  }

  public Interval negate() {
    try {
      return new Interval(
          Math.negateExact(months), Math.negateExact(days), Math.negateExact(micros));
    } catch (ArithmeticException overflow) {
      throw outOfRange();
    }
  }

  public Interval add(Interval other) {
    try {
      return new Interval(
          Math.addExact(months, other.months),
          Math.addExact(days, other.days),
          Math.addExact(micros, other.micros));
    } catch (ArithmeticException overflow) {
      throw outOfRange();
    }
  }

  public Interval subtract(Interval other) {
    try {
      return new Interval(
          Math.subtractExact(months, other.months),
          Math.subtractExact(days, other.days),
          Math.subtractExact(micros, other.micros));
    } catch (ArithmeticException overflow) {
      throw outOfRange();
    }
  }

  /** Fractions of months cascade into days, fractions of days into time. */
  public Interval multiply(double factor) {
    return scale(months * factor, days * factor, micros * factor, factor, false);
  }

  /**
   * @throws SqlFault 22012
   */
  public Interval divide(double divisor) {
    if (divisor == 0) {
      throw new SqlFault(SqlState.DIVISION_BY_ZERO, "division by zero");
    }
    return scale(months / divisor, days / divisor, micros / divisor, divisor, true);
  }

  private Interval scale(
      double monthsExact, double daysExact, double microsExact, double factor, boolean divide) {
    int wholeMonths = toInt(monthsExact);
    int wholeDays = toInt(daysExact);
    double monthRest = divide ? months / factor - wholeMonths : months * factor - wholeMonths;
    double dayRest = divide ? days / factor - wholeDays : days * factor - wholeDays;
    // Floating point noise below a microsecond is cut off so that whole days stay whole.
    double cascaded = roundToMicros(monthRest * DAYS_PER_MONTH);
    double seconds = roundToMicros((dayRest + cascaded - (int) cascaded) * 86400);
    if (Math.abs(seconds) >= 86400) {
      int carried = (int) (seconds / 86400);
      wholeDays += carried;
      seconds -= carried * 86400.0;
    }
    wholeDays += (int) cascaded;
    double time = Math.rint(microsExact + seconds * Times.MICROS_PER_SECOND);
    if (Double.isNaN(time) || Math.abs(time) >= 0x1p63) {
      throw outOfRange();
    }
    return new Interval(wholeMonths, wholeDays, (long) time);
  }

  private static double roundToMicros(double value) {
    return Math.rint(value * 1e6) / 1e6;
  }

  private static int toInt(double value) {
    if (Double.isNaN(value) || value > Integer.MAX_VALUE || value < Integer.MIN_VALUE) {
      throw outOfRange();
    }
    return (int) value;
  }

  /** {@code justify_hours}: 24 hours become a day; days and time get one sign. */
  public Interval justifyHours() {
    long carried = micros / Times.MICROS_PER_DAY;
    return unifySigns(months, addInt(days, carried), micros - carried * Times.MICROS_PER_DAY);
  }

  private static Interval unifySigns(int months, int days, long micros) {
    if (days > 0 && micros < 0) {
      return new Interval(months, days - 1, micros + Times.MICROS_PER_DAY);
    }
    if (days < 0 && micros > 0) {
      return new Interval(months, days + 1, micros - Times.MICROS_PER_DAY);
    }
    return new Interval(months, days, micros);
  }

  /** {@code justify_days}: 30 days become a month; months and days get one sign. */
  public Interval justifyDays() {
    int carried = days / DAYS_PER_MONTH;
    int restMonths = addInt(months, carried);
    int restDays = days - carried * DAYS_PER_MONTH;
    if (restMonths > 0 && restDays < 0) {
      return new Interval(restMonths - 1, restDays + DAYS_PER_MONTH, micros);
    }
    if (restMonths < 0 && restDays > 0) {
      return new Interval(restMonths + 1, restDays - DAYS_PER_MONTH, micros);
    }
    return new Interval(restMonths, restDays, micros);
  }

  /** {@code justify_interval}: both, with one sign for all. */
  public Interval justify() {
    long carriedDays = micros / Times.MICROS_PER_DAY;
    long time = micros - carriedDays * Times.MICROS_PER_DAY;
    long allDays = days + carriedDays;
    int wholeMonths = addInt(months, allDays / DAYS_PER_MONTH);
    int wholeDays = (int) (allDays % DAYS_PER_MONTH);
    if (wholeMonths > 0 && (wholeDays < 0 || (wholeDays == 0 && time < 0))) {
      wholeDays += DAYS_PER_MONTH;
      wholeMonths--;
    } else if (wholeMonths < 0 && (wholeDays > 0 || (wholeDays == 0 && time > 0))) {
      wholeDays -= DAYS_PER_MONTH;
      wholeMonths++;
    }
    return unifySigns(wholeMonths, wholeDays, time);
  }

  private static int addInt(int value, long carried) {
    long sum = value + carried;
    if (sum != (int) sum) {
      throw outOfRange();
    }
    return (int) sum;
  }

  /** By length, a month being 30 days and a day 24 hours. */
  @Override
  public int compareTo(Interval other) {
    long mine = months * 30L + days;
    long others = other.months * 30L + other.days;
    // Times below a day cannot outweigh a difference of days; only then is a long enough.
    if (Math.abs(micros) < Times.MICROS_PER_DAY && Math.abs(other.micros) < Times.MICROS_PER_DAY) {
      long difference = (mine - others) * Times.MICROS_PER_DAY;
      if (Math.abs(mine - others) < 100_000_000L) {
        return Long.compare(difference + micros, other.micros);
      }
    }
    return span(mine, micros).compareTo(span(others, other.micros));
  }

  private static BigInteger span(long days, long micros) {
    return BigInteger.valueOf(days)
        .multiply(BigInteger.valueOf(Times.MICROS_PER_DAY))
        .add(BigInteger.valueOf(micros));
  }

  /** {@code extract(epoch …)} in microseconds, a year being 365.25 days, a month 30 days. */
  public BigInteger epochMicros() {
    long wholeDays = months / 12 * 1461L / 4;
    long quarterDays = months / 12 * 1461L % 4;
    return span(wholeDays + months % 12 * 30L + days, micros)
        .add(BigInteger.valueOf(quarterDays * (Times.MICROS_PER_DAY / 4)));
  }

  /** The runtime value. */
  @Override
  public String toString() {
    return IntervalText.postgres(this);
  }

  /** 22008 as arithmetic raises it. */
  public static SqlFault outOfRange() {
    return new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "interval out of range");
  }
}
