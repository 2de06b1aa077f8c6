package dev.manylite.pgwire.value;

import dev.manylite.pgwire.value.BinaryCodec.InvalidBinary;
import java.time.LocalDate;

/** The canonical spellings of dates and times ⇄ PostgreSQL's counts from 2000-01-01. */
final class Calendar {
  static final long MICROS_PER_SECOND = 1_000_000L;
  static final long MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND;
  static final long MICROS_PER_HOUR = 60 * MICROS_PER_MINUTE;
  static final long MICROS_PER_DAY = 24 * MICROS_PER_HOUR;

  /** Days from 1970 to 2000. */
  private static final int EPOCH = 10957;

  /** 4714-11-24 BC and 5874897-12-31, in days since 2000. */
  private static final long FIRST = -2_451_545;

  private static final long LAST = 2_145_031_948;

  private Calendar() {}

  static boolean isInfinite(String text) {
    return text.endsWith("infinity");
  }

  static int days(String text) {
    int surplus = surplus(text);
    int year =
        switch (text.charAt(0)) {
          case 'Y' -> number(text, 1, 7);
          case '/' -> 1 - number(text, 6, 4);
          default -> number(text, 0, 4);
        };
    LocalDate date = LocalDate.of(year, number(text, 5 + surplus, 2), number(text, 8 + surplus, 2));
    return (int) date.toEpochDay() - EPOCH;
  }

  /**
   * How much longer than {@code YYYY-MM-DD} the date is: {@code YNNNNNNN-MM-DD} after the year
   * 9999, {@code /KKKK YYYY-MM-DD} before year 1.
   */
  static int surplus(String text) {
    return switch (text.charAt(0)) {
      case 'Y' -> 4;
      case '/' -> 6;
      default -> 0;
    };
  }

  /**
   * @param what date or timestamp
   * @throws InvalidBinary 22008 outside PostgreSQL's range
   */
  static void appendDate(StringBuilder out, long days, String what) {
    if (days < FIRST || days > LAST) {
      throw new InvalidBinary("22008", what + " out of range");
    }
    LocalDate date = LocalDate.ofEpochDay(days + EPOCH);
    int year = date.getYear();
    if (year > 9999) {
      out.append('Y').append("0".repeat(7 - Integer.toString(year).length())).append(year);
    } else if (year > 0) {
      four(out, year);
    } else {
      out.append('/');
      four(out, 9999 + year);
      out.append(' ');
      four(out, 1 - year);
    }
    out.append('-');
    two(out, date.getMonthValue());
    out.append('-');
    two(out, date.getDayOfMonth());
  }

  /** {@code HH:MM:SS[.f]} from an offset; what follows the fraction is not read. */
  static long micros(String text, int at) {
    long seconds =
        number(text, at, 2) * 3600L + number(text, at + 3, 2) * 60L + number(text, at + 6, 2);
    return seconds * MICROS_PER_SECOND + fraction(text, at + 8);
  }

  /** {@code .f} at an offset, in microseconds; 0 where there is none. */
  static int fraction(String text, int at) {
    if (at >= text.length() || text.charAt(at) != '.') {
      return 0;
    }
    int micros = 0;
    int unit = 100_000;
    for (int i = at + 1; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
      micros += (text.charAt(i) - '0') * unit;
      unit /= 10;
    }
    return micros;
  }

  static void appendTime(StringBuilder out, long micros) {
    appendClock(out, micros / MICROS_PER_HOUR, micros);
  }

  /** Hours of at least two digits, then the rest of {@code micros}. */
  static void appendClock(StringBuilder out, long hours, long micros) {
    out.append(hours < 10 ? "0" : "").append(hours).append(':');
    two(out, (int) (micros / MICROS_PER_MINUTE % 60));
    out.append(':');
    two(out, (int) (micros / MICROS_PER_SECOND % 60));
    int rest = (int) (micros % MICROS_PER_SECOND);
    if (rest != 0) {
      out.append('.');
      for (int unit = 100_000; rest > 0; unit /= 10) {
        out.append((char) ('0' + rest / unit));
        rest %= unit;
      }
    }
  }

  static int number(String text, int at, int digits) {
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      value = value * 10 + text.charAt(i) - '0';
    }
    return value;
  }

  private static void four(StringBuilder out, int value) {
    two(out, value / 100);
    two(out, value % 100);
  }

  static void two(StringBuilder out, int value) {
    out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
