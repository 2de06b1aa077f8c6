package dev.manylite.translator.function.formatting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.List;
import java.util.Locale;

/** Prints dates, times and intervals by a template. */
final class DateWriter {
  private final DateParts parts;
  private final StringBuilder out = new StringBuilder();

  private DateWriter(DateParts parts) {
    this.parts = parts;
  }

  static String print(List<DateNode> template, DateParts parts) {
    DateWriter writer = new DateWriter(parts);
    for (DateNode node : template) {
      if (node.isField()) {
        writer.field(node);
      } else {
        writer.out.append(node.spelling());
      }
    }
    return writer.out.toString();
  }

  private void field(DateNode node) {
    switch (node.field()) {
      case HALF_DOTTED, HALF_DOTTED_PM -> letters(node, isAfternoon() ? "P.M." : "A.M.");
      case HALF, HALF_PM -> letters(node, isAfternoon() ? "PM" : "AM");
      case HOUR, HOUR12 -> {
        long hour = parts.hour() % 12;
        number(node, hour == 0 ? 12 : hour, parts.hour() < 0 ? 3 : 2);
      }
      case HOUR24 -> signed(node, parts.hour(), 2);
      case MINUTE -> signed(node, parts.minute(), 2);
      case SECOND -> signed(node, parts.second(), 2);
      case FRACTION1 -> fraction(node, 1);
      case FRACTION2 -> fraction(node, 2);
      case FRACTION3, MILLISECOND -> fraction(node, 3);
      case FRACTION4 -> fraction(node, 4);
      case FRACTION5 -> fraction(node, 5);
      case FRACTION6, MICROSECOND -> fraction(node, 6);
      case SECONDS_OF_DAY, SECONDS_OF_DAY5 ->
          number(node, parts.hour() * 3600 + parts.minute() * 60L + parts.second(), 0);
      case MONTH -> signed(node, parts.month(), 2);
      case DAY -> number(node, parts.day(), 2);
      case DAY_OF_YEAR -> number(node, parts.dayOfYear(), 3);
      case WEEK_OF_YEAR -> number(node, (parts.dayOfYear() - 1) / 7 + 1, 2);
      case WEEK_OF_MONTH -> number(node, (parts.day() - 1) / 7 + 1, 0);
      case CENTURY -> century(node);
      case QUARTER -> {
        if (parts.month() != 0) {
          number(node, (parts.month() - 1) / 3 + 1, 0);
        }
      }
      case ROMAN_MONTH -> romanMonth(node);
      case JULIAN -> number(node, Julian.day(parts.year(), parts.month(), parts.day()), 0);
      case EXACT -> {}
      default -> yearOrCalendar(node);
    }
  }

  private void yearOrCalendar(DateNode node) {
    switch (node.field()) {
      case YEAR_COMMA -> {
        int year = shown(parts.year());
        numbered(node, year / 1000 + "," + padded(year % 1000, 3));
      }
      case YEAR -> signed(node, shown(parts.year()), 4);
      case YEAR3 -> shortYear(node, parts.year(), 1000, 3);
      case YEAR2 -> shortYear(node, parts.year(), 100, 2);
      case YEAR1 -> shortYear(node, parts.year(), 10, 0);
      case ISO_YEAR -> number(node, shown(isoYear()), shown(parts.year()) < 0 ? 5 : 4);
      case ISO_YEAR3 -> shortYear(node, isoYear(), 1000, 3);
      case ISO_YEAR2 -> shortYear(node, isoYear(), 100, 2);
      case ISO_YEAR1 -> shortYear(node, isoYear(), 10, 0);
      case ISO_WEEK -> number(node, Julian.isoWeek(parts.year(), parts.month(), parts.day()), 2);
      case ISO_DAY_OF_YEAR ->
          number(node, Julian.isoDayOfYear(parts.year(), parts.month(), parts.day()), 3);
      default -> calendar(node);
    }
  }

  /** What an interval does not have. */
  private void calendar(DateNode node) {
    if (parts.interval()) {
      throw new SqlFault(
              SqlState.INVALID_DATETIME_FORMAT,
              "invalid format specification for an interval value")
          .withHint("Intervals are not tied to specific calendar dates.");
    }
    switch (node.field()) {
      case ERA_DOTTED, ERA_DOTTED_BC -> letters(node, parts.year() <= 0 ? "B.C." : "A.D.");
      case ERA, ERA_BC -> letters(node, parts.year() <= 0 ? "BC" : "AD");
      case MONTH_NAME -> name(node, DateNames.MONTHS.get(parts.month() - 1), 9);
      case MONTH_SHORT -> name(node, DateNames.SHORT_MONTHS.get(parts.month() - 1), 0);
      case DAY_NAME -> name(node, DateNames.DAYS.get(parts.weekday()), 9);
      case DAY_SHORT -> name(node, DateNames.SHORT_DAYS.get(parts.weekday()), 0);
      case WEEKDAY -> number(node, parts.weekday() + 1, 0);
      case ISO_WEEKDAY -> number(node, parts.weekday() == 0 ? 7 : parts.weekday(), 0);
      case ZONE -> out.append(isLower(node) ? parts.zone().toLowerCase(Locale.ROOT) : parts.zone());
      case ZONE_HOUR -> out.append(sign()).append(padded(offset() / 3600, 2));
      case ZONE_MINUTE -> out.append(padded(offset() % 3600 / 60, 2));
      case OFFSET -> {
        out.append(sign()).append(padded(offset() / 3600, node.fill() ? 0 : 2));
        if (offset() % 3600 != 0) {
          out.append(':').append(padded(offset() % 3600 / 60, 2));
        }
      }
      default -> throw new IllegalStateException(node.spelling());
    }
  }

  private boolean isAfternoon() {
    return parts.hour() % 24 >= 12;
  }

  private char sign() {
    return parts.offset() >= 0 ? '+' : '-';
  }

  private int offset() {
    return Math.abs(parts.offset());
  }

  private static boolean isLower(DateNode node) {
    return Character.isLowerCase(node.spelling().charAt(0));
  }

  private void letters(DateNode node, String upper) {
    out.append(isLower(node) ? upper.toLowerCase(Locale.ROOT) : upper);
  }

  private void name(DateNode node, String name, int width) {
    String cased = name;
    if (isLower(node)) {
      cased = name.toLowerCase(Locale.ROOT);
    } else if (Character.isUpperCase(node.spelling().charAt(1))) {
      cased = name.toUpperCase(Locale.ROOT);
    }
    padRight(cased, node.fill() || node.translated() ? 0 : width);
  }

  private void padRight(String text, int width) {
    out.append(text).append(" ".repeat(Math.max(0, width - text.length())));
  }

  /** Padded with zeros, a minus sign coming on top of the width. */
  private void signed(DateNode node, long value, int width) {
    number(node, value, value < 0 ? width + 1 : width);
  }

  private void fraction(DateNode node, int digits) {
    int value = parts.micros();
    for (int i = digits; i < 6; i++) {
      value /= 10;
    }
    numbered(node, padded(value, digits));
  }

  private void century(DateNode node) {
    int year = parts.year();
    int century = parts.interval() ? year / 100 : year > 0 ? (year - 1) / 100 + 1 : year / 100 - 1;
    if (century <= 99 && century >= -99) {
      signed(node, century, 2);
    } else {
      number(node, century, 0);
    }
  }

  private int isoYear() {
    return Julian.isoYear(parts.year(), parts.month(), parts.day());
  }

  /** There is no year 0: 0 is 1 BC. */
  private int shown(int year) {
    return parts.interval() || year > 0 ? year : 1 - year;
  }

  private void shortYear(DateNode node, int year, int modulus, int width) {
    boolean negative = shown(parts.year()) < 0 && width > 0;
    number(node, shown(year) % modulus, negative ? width + 1 : width);
  }

  private void romanMonth(DateNode node) {
    int month = parts.month();
    if (month == 0 && parts.year() == 0) {
      return;
    }
    if (month == 0) {
      month = parts.year() >= 0 ? 12 : 1;
    } else if (month < 0) {
      month += 13;
    }
    String roman = Roman.of(month);
    padRight(isLower(node) ? roman.toLowerCase(Locale.ROOT) : roman, node.fill() ? 0 : 4);
  }

  private void number(DateNode node, long value, int width) {
    numbered(node, padded(value, node.fill() ? 0 : width));
  }

  private void numbered(DateNode node, String digits) {
    out.append(digits);
    if (node.ordinal() != null) {
      out.append(Ordinal.suffix(digits, node.ordinal().equals("TH")));
    }
  }

  /** C's {@code %0*d}: the width includes a minus sign. */
  private static String padded(long value, int width) {
    String digits = Long.toString(Math.abs(value));
    String sign = value < 0 ? "-" : "";
    return sign + "0".repeat(Math.max(0, width - digits.length() - sign.length())) + digits;
  }
}
