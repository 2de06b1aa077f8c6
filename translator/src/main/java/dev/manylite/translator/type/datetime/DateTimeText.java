package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeContext.DateStyle;
import dev.manylite.translator.type.TypeContext.DateStyle.Format;
import dev.manylite.translator.type.TypeContext.DateStyle.Order;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import java.time.LocalDate;

/** Prints dates and timestamps in each DateStyle (manual, 8.5.2). */
final class DateTimeText {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };
  private static final String[] WEEKDAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

  private DateTimeText() {}

  static String date(long epochDay, DateStyle style) {
    LocalDate date = LocalDate.ofEpochDay(epochDay);
    StringBuilder out = new StringBuilder(13);
    if (style.format() == Format.POSTGRES) {
      numericDate(out, date, '-', style.order());
    } else {
      date(out, date, style);
    }
    return era(out, date).toString();
  }

  static String timestamp(long micros, DateStyle style) {
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(micros, Times.MICROS_PER_DAY));
    String time = Times.format(Math.floorMod(micros, Times.MICROS_PER_DAY));
    StringBuilder out = new StringBuilder(32);
    if (style.format() == Format.POSTGRES) {
      wordyTimestamp(out, date, time, style.order());
    } else {
      date(out, date, style);
      out.append(' ').append(time);
    }
    return era(out, date).toString();
  }

  static String timestamptz(long utc, TypeContext context) {
    DateStyle style = context.dateStyle();
    int offset = Timestamps.offsetAt(utc, context.zone());
    long local = utc + offset * Times.MICROS_PER_SECOND;
    LocalDate date = LocalDate.ofEpochDay(Math.floorDiv(local, Times.MICROS_PER_DAY));
    String time = Times.format(Math.floorMod(local, Times.MICROS_PER_DAY));
    StringBuilder out = new StringBuilder(40);
    if (style.format() == Format.POSTGRES) {
      wordyTimestamp(out, date, time, style.order());
    } else {
      date(out, date, style);
      out.append(' ').append(time);
    }
    if (style.format() == Format.ISO) {
      offset(out, offset);
    } else {
      out.append(' ').append(context.zone().abbreviation(Timestamps.instant(utc)));
    }
    return era(out, date).toString();
  }

  /** {@code ±hh[:mm[:ss]]}. */
  static void offset(StringBuilder out, int seconds) {
    int size = Math.abs(seconds);
    out.append(seconds < 0 ? '-' : '+');
    two(out, size / 3600);
    if (size % 3600 != 0) {
      out.append(':');
      two(out, size / 60 % 60);
      if (size % 60 != 0) {
        out.append(':');
        two(out, size % 60);
      }
    }
  }

  private static void date(StringBuilder out, LocalDate date, DateStyle style) {
    switch (style.format()) {
      case SQL -> numericDate(out, date, '/', style.order());
      case GERMAN -> numericDate(out, date, '.', Order.DMY);
      default -> {
        year(out, date);
        out.append('-');
        two(out, date.getMonthValue());
        out.append('-');
        two(out, date.getDayOfMonth());
      }
    }
  }

  private static void numericDate(StringBuilder out, LocalDate date, char separator, Order order) {
    boolean dayFirst = order == Order.DMY;
    two(out, dayFirst ? date.getDayOfMonth() : date.getMonthValue());
    out.append(separator);
    two(out, dayFirst ? date.getMonthValue() : date.getDayOfMonth());
    out.append(separator);
    year(out, date);
  }

  /** {@code Wed Dec 17 07:37:16 1997}. */
  private static void wordyTimestamp(StringBuilder out, LocalDate date, String time, Order order) {
    out.append(WEEKDAYS[date.getDayOfWeek().getValue() - 1]).append(' ');
    String month = MONTHS[date.getMonthValue() - 1];
    if (order == Order.DMY) {
      two(out, date.getDayOfMonth());
      out.append(' ').append(month);
    } else {
      out.append(month).append(' ');
      two(out, date.getDayOfMonth());
    }
    out.append(' ').append(time).append(' ');
    year(out, date);
  }

  /** There is no year 0: the year before 1 is 1 BC. A zone can lead there. */
  private static void year(StringBuilder out, LocalDate date) {
    int year = date.getYear() > 0 ? date.getYear() : 1 - date.getYear();
    if (year < 1000) {
      out.append("0000", 0, 4 - Integer.toString(year).length());
    }
    out.append(year);
  }

  private static StringBuilder era(StringBuilder out, LocalDate date) {
    return date.getYear() > 0 ? out : out.append(" BC");
  }

  private static void two(StringBuilder out, int value) {
    out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
