package dev.manylite.translator.function.datetime;

import dev.manylite.translator.type.value.Numeric;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;

/**
 * The value of one field, as an exact decimal with PostgreSQL's scale (manual, 9.9.1); null where
 * the kind of value has no such field.
 */
final class Fields {
  private static final int JULIAN_OF_EPOCH = 2_440_588;

  private Fields() {}

  static BigDecimal ofTimestamp(Unit unit, long micros) {
    LocalDateTime time = Timestamps.local(micros);
    long ofDay = Math.floorMod(micros, Times.MICROS_PER_DAY);
    int year = time.getYear();
    return switch (unit) {
      case DAY -> whole(time.getDayOfMonth());
      case WEEK -> whole(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> whole(time.getMonthValue());
      case QUARTER -> whole((time.getMonthValue() + 2) / 3);
      case YEAR -> whole(year);
      case DECADE -> whole(Math.floorDiv(year, 10));
      case CENTURY -> whole((year + 99) / 100);
      case MILLENNIUM -> whole((year + 999) / 1000);
      case DOW -> whole(time.getDayOfWeek().getValue() % 7);
      case ISODOW -> whole(time.getDayOfWeek().getValue());
      case DOY -> whole(time.getDayOfYear());
      case ISOYEAR -> whole(time.get(IsoFields.WEEK_BASED_YEAR));
      case EPOCH -> BigDecimal.valueOf(micros, 6);
      case JULIAN -> julian(micros, ofDay);
      default -> ofTime(unit, ofDay);
    };
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

  /** With the scale of a division of numerics. */
  private static BigDecimal julian(long micros, long ofDay) {
    Numeric part = Numeric.of(ofDay).divide(Numeric.of(Times.MICROS_PER_DAY));
    return whole(Math.floorDiv(micros, Times.MICROS_PER_DAY) + JULIAN_OF_EPOCH).add(part.decimal());
  }

  static BigDecimal whole(long value) {
    return BigDecimal.valueOf(value);
  }
}
