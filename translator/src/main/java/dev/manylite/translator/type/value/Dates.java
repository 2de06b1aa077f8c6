package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import java.time.LocalDate;

/**
 * Dates as days since 1970-01-01, to and from the runtime spelling {@code YYYY-MM-DD}. Infinity is
 * {@link #INFINITY}. The spelling orders as text only from year 1 to 9999; dates beyond are
 * refused.
 */
public final class Dates {
  public static final long INFINITY = Long.MAX_VALUE;
  public static final long NEGATIVE_INFINITY = Long.MIN_VALUE;

  /** Days of 0001-01-01 and 9999-12-31. */
  static final long FIRST = LocalDate.of(1, 1, 1).toEpochDay();

  static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();

  private Dates() {}

  /** Runtime value → days since 1970-01-01. */
  public static long parse(String runtime) {
    char first = runtime.charAt(0);
    if (first > '9') {
      return INFINITY;
    }
    if (first == '-') {
      return NEGATIVE_INFINITY;
    }
    return epochDay(Digits.four(runtime, 0), Digits.two(runtime, 5), Digits.two(runtime, 8));
  }

  /**
   * Days → runtime value.
   *
   * @throws SqlFault 0A000 outside the years 1 to 9999
   */
  public static String format(long epochDay) {
    if (isInfinite(epochDay)) {
      return infinity(epochDay > 0);
    }
    StringBuilder out = new StringBuilder(10);
    append(out, epochDay);
    return out.toString();
  }

  static void append(StringBuilder out, long epochDay) {
    checkRange(epochDay);
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    Digits.appendFour(out, date.getYear());
    out.append('-');
    Digits.appendTwo(out, date.getMonthValue());
    out.append('-');
    Digits.appendTwo(out, date.getDayOfMonth());
  }

  public static LocalDate toLocalDate(String runtime) {
    return LocalDate.ofEpochDay(parse(runtime));
  }

  public static String of(LocalDate date) {
    return format(date.toEpochDay());
  }

  public static boolean isInfinite(long epochDay) {
    return epochDay == INFINITY || epochDay == NEGATIVE_INFINITY;
  }

  static String infinity(boolean positive) {
    return positive ? "infinity" : "-infinity";
  }

  /**
   * @throws SqlFault 0A000 outside the years 1 to 9999
   */
  public static void checkRange(long epochDay) {
    if (epochDay < FIRST || epochDay > LAST) {
      throw SqlFault.unsupported("a date outside the years 1 to 9999");
    }
  }

  /** Proleptic Gregorian, for any year and month from 1 to 12; the day may overflow its month. */
  public static long epochDay(long year, int month, int day) {
    long shifted = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(shifted, 400L);
    long yearOfEra = shifted - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * 146097 + dayOfEra - 719468;
  }

  public static boolean isLeapYear(long year) {
    return (year & 3) == 0 && (year % 100 != 0 || year % 400 == 0);
  }

  public static int daysInMonth(long year, int month) {
    return switch (month) {
      case 2 -> isLeapYear(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }
}
