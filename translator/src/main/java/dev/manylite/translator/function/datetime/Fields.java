package dev.manylite.translator.function.datetime;

import dev.manylite.translator.type.value.Numeric;
import dev.manylite.translator.type.value.Times;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * The value of one field, as an exact decimal with PostgreSQL's scale (manual, 9.9.1); null where
 * the kind of value has no such field.
 */
final class Fields {
  private static final long SECONDS_PER_DAY = 86_400;
  private static final int JULIAN_OF_EPOCH = 2_440_588;

  private Fields() {}

  static BigDecimal ofTimestamp(Unit unit, long micros) {
    long day = Math.floorDiv(micros, Times.MICROS_PER_DAY);
    long ofDay = Math.floorMod(micros, Times.MICROS_PER_DAY);
    return switch (unit) {
      case EPOCH -> BigDecimal.valueOf(micros, 6);
      case JULIAN -> {
        Numeric part = Numeric.of(ofDay).divide(Numeric.of(Times.MICROS_PER_DAY));
        // With the scale of a division of numerics.
        yield ofDate(unit, day).add(part.decimal());
      }
      default -> {
        BigDecimal field = ofDate(unit, day);
        yield field != null ? field : ofTime(unit, ofDay);
      }
    };
  }

  /** Null for what a date does not have. */
  static BigDecimal ofDate(Unit unit, long day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    int year = date.getYear();
    return switch (unit) {
      case DAY -> whole(date.getDayOfMonth());
      case WEEK -> whole(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> whole(date.getMonthValue());
      case QUARTER -> whole((date.getMonthValue() + 2) / 3);
      case YEAR -> whole(counted(year));
      case DECADE -> whole(Math.floorDiv(year, 10));
      case CENTURY -> whole(year > 0 ? (year + 99) / 100 : (year - 100) / 100);
      case MILLENNIUM -> whole(year > 0 ? (year + 999) / 1000 : (year - 1000) / 1000);
      case DOW -> whole(date.getDayOfWeek().getValue() % 7);
      case ISODOW -> whole(date.getDayOfWeek().getValue());
      case DOY -> whole(date.getDayOfYear());
      case ISOYEAR -> whole(counted(date.get(IsoFields.WEEK_BASED_YEAR)));
      case EPOCH -> whole(day * SECONDS_PER_DAY);
      case JULIAN -> whole(day + JULIAN_OF_EPOCH);
      default -> null;
    };
  }

  /** There is no year 0: 1 BC is −1. */
  private static int counted(int year) {
    return year > 0 ? year : year - 1;
  }

  /** The time within a day; EPOCH counts from midnight. */
  static BigDecimal ofTime(Unit unit, long ofDay) {
    long ofMinute = ofDay % Times.MICROS_PER_MINUTE;
    return switch (unit) {
      case MICROSECONDS -> whole(ofMinute);
      case MILLISECONDS -> BigDecimal.valueOf(ofMinute, 3);
      case SECOND -> BigDecimal.valueOf(ofMinute, 6);
      case MINUTE -> whole(ofDay / Times.MICROS_PER_MINUTE % 60);
      case HOUR -> whole(ofDay / Times.MICROS_PER_HOUR);
      case EPOCH -> BigDecimal.valueOf(ofDay, 6);
      default -> null;
    };
  }

  static BigDecimal ofOffset(Unit unit, int seconds) {
    return switch (unit) {
      case TIMEZONE -> whole(seconds);
      case TIMEZONE_HOUR -> whole(seconds / 3600);
      case TIMEZONE_MINUTE -> whole(seconds / 60 % 60);
      default -> null;
    };
  }

  static BigDecimal whole(long value) {
    return BigDecimal.valueOf(value);
  }
}
