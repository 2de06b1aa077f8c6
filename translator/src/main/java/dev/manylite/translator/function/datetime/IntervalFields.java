package dev.manylite.translator.function.datetime;

import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;
import java.math.BigDecimal;
import java.util.Locale;

/** EXTRACT from an interval (manual, 9.9.1): of each field what it holds, years out of months. */
final class IntervalFields {
  private static final BigDecimal SECONDS_PER_YEAR = new BigDecimal("31557600");
  private static final BigDecimal SECONDS_PER_MONTH = new BigDecimal("2592000");
  private static final BigDecimal SECONDS_PER_DAY = new BigDecimal("86400");

  private IntervalFields() {}

  static BigDecimal of(Unit unit, String text, String value) {
    Interval interval = Interval.parse(value);
    int months = interval.months();
    long micros = interval.micros();
    return switch (unit) {
      case MICROSECONDS -> Fields.whole(micros % Times.MICROS_PER_MINUTE);
      case MILLISECONDS -> BigDecimal.valueOf(micros % Times.MICROS_PER_MINUTE, 3);
      case SECOND -> BigDecimal.valueOf(micros % Times.MICROS_PER_MINUTE, 6);
      case MINUTE -> Fields.whole(micros / Times.MICROS_PER_MINUTE % 60);
      case HOUR -> Fields.whole(micros / Times.MICROS_PER_HOUR);
      case DAY -> Fields.whole(interval.days());
      case MONTH -> Fields.whole(months % 12);
      case QUARTER -> Fields.whole(months % 12 / 3 + 1);
      case YEAR -> Fields.whole(months / 12);
      case DECADE -> Fields.whole(months / 12 / 10);
      case CENTURY -> Fields.whole(months / 12 / 100);
      case MILLENNIUM -> Fields.whole(months / 12 / 1000);
      case EPOCH -> epoch(interval);
      default -> throw DateTimes.unsupportedUnit(text.toLowerCase(Locale.ROOT), "interval");
    };
  }

  private static BigDecimal epoch(Interval interval) {
    return BigDecimal.valueOf(interval.micros(), 6)
        .add(SECONDS_PER_YEAR.multiply(Fields.whole(interval.months() / 12)))
        .add(SECONDS_PER_MONTH.multiply(Fields.whole(interval.months() % 12)))
        .add(SECONDS_PER_DAY.multiply(Fields.whole(interval.days())));
  }
}
