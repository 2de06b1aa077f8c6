package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.time.LocalDate;

/**
 * Dates as days since 1970-01-01, to and from the runtime spelling, which orders as text: {@code
 * YYYY-MM-DD} in the years 1 to 9999; {@code YNNNNNNN-MM-DD} after them (as ISO 8601-2 writes long
 * years); {@code /KKKK YYYY-MM-DD} before year 1, where {@code KKKK} rises with the years (9999
 * less how many years before 1 BC) and {@code YYYY} is the year BC. Infinity is {@link #INFINITY}.
 */
public final class Dates {
  public static final long INFINITY = Long.MAX_VALUE;
  public static final long NEGATIVE_INFINITY = Long.MIN_VALUE;

  /** The day of Julian date 0, 4714-11-24 BC; that of timestamps too. */
  static final long FIRST = LocalDate.of(-4713, 11, 24).toEpochDay();

  static final long LAST = LocalDate.of(5874897, 12, 31).toEpochDay();

  private static final int LONG_YEAR_DIGITS = 7;
  private static final int LAST_SHORT_YEAR = 9999;

  /** What ends a date before year 1. */
  public static final String BEFORE_CHRIST = " BC";

  private Dates() {}

  /** Runtime value → days since 1970-01-01. */
  public static long parse(String runtime) {
    return switch (runtime.charAt(0)) {
      case 'i' -> INFINITY;
      case '-' -> NEGATIVE_INFINITY;
      case 'Y' -> {
        int year = Integer.parseInt(runtime, 1, 1 + LONG_YEAR_DIGITS, 10);
        yield epochDay(year, Digits.two(runtime, 9), Digits.two(runtime, 12));
      }
      case '/' -> {
        int year = 1 - Digits.four(runtime, 6);
        yield epochDay(year, Digits.two(runtime, 11), Digits.two(runtime, 14));
      }
      default -> epochDay(Digits.four(runtime, 0), Digits.two(runtime, 5), Digits.two(runtime, 8));
    };
  }

  /** How much longer than {@code YYYY-MM-DD} a finite runtime value's date is. */
  static int surplus(String runtime) {
    return switch (runtime.charAt(0)) {
      case 'Y' -> 4;
      case '/' -> 6;
      default -> 0;
    };
  }

  /** The runtime value of a date or timestamp as ISO output shows it. */
  public static String iso(String runtime) {
    return switch (runtime.charAt(0)) {
      case 'Y' -> {
        int start = 1;
        while (runtime.charAt(start) == '0') {
          start++;
        }
        yield runtime.substring(start);
      }
      case '/' -> runtime.substring(6) + BEFORE_CHRIST;
      default -> runtime;
    };
  }

  /**
   * Days → runtime value.
   *
   * @throws SqlFault 22008 outside PostgreSQL's range
   */
  public static String format(long epochDay) {
    if (isInfinite(epochDay)) {
      return infinity(epochDay > 0);
    }
    if (!inRange(epochDay)) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "date out of range");
    }
    StringBuilder out = new StringBuilder(10);
    append(out, epochDay);
    return out.toString();
  }

  static void append(StringBuilder out, long epochDay) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    int year = date.getYear();
    if (year > LAST_SHORT_YEAR) {
      out.append('Y').append("0".repeat(LONG_YEAR_DIGITS - Integer.toString(year).length()));
      out.append(year);
    } else if (year > 0) {
      Digits.appendFour(out, year);
    } else {
      out.append('/');
      Digits.appendFour(out, LAST_SHORT_YEAR + year);
      out.append(' ');
      Digits.appendFour(out, 1 - year);
    }
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

  /** Whether PostgreSQL's date can be that day. */
  public static boolean inRange(long epochDay) {
    return epochDay >= FIRST && epochDay <= LAST;
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
