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

  private Calendar() {}

  static boolean isInfinite(String text) {
    return text.endsWith("infinity");
  }

  static int days(String text) {
    return (int)
            LocalDate.of(number(text, 0, 4), number(text, 5, 2), number(text, 8, 2)).toEpochDay()
        - EPOCH;
  }

  /**
   * @throws InvalidBinary 0A000 outside the years 1 to 9999
   */
  static void appendDate(StringBuilder out, long days) {
    if (days < -730119 || days > 2921939) {
      throw new InvalidBinary(
          "0A000", "a date outside the years 1 to 9999 is not supported by Manylite");
    }
    LocalDate date = LocalDate.ofEpochDay(days + EPOCH);
    two(out, date.getYear() / 100);
    two(out, date.getYear() % 100);
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

  static void two(StringBuilder out, int value) {
    out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
