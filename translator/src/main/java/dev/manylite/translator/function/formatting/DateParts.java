package dev.manylite.translator.function.formatting;

import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.Zone;
import java.time.LocalDateTime;

/**
 * What to_char prints from.
 *
 * @param weekday 0 for Sunday
 * @param zone the zone's abbreviation; empty where there is none
 * @param offset seconds east of UTC
 */
record DateParts(
    boolean interval,
    int year,
    int month,
    int day,
    long hour,
    int minute,
    int second,
    int micros,
    int weekday,
    int dayOfYear,
    String zone,
    int offset) {

  static DateParts ofTimestamp(long micros) {
    return of(micros, "", 0);
  }

  static DateParts ofTimestampTz(long utc, Zone zone) {
    return of(
        Timestamps.toLocal(utc, zone),
        zone.abbreviation(Timestamps.instant(utc)),
        Timestamps.offsetAt(utc, zone));
  }

  private static DateParts of(long local, String zone, int offset) {
    LocalDateTime time = Timestamps.local(local);
    return new DateParts(
        false,
        time.getYear(),
        time.getMonthValue(),
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond(),
        time.getNano() / 1000,
        time.getDayOfWeek().getValue() % 7,
        time.getDayOfYear(),
        zone,
        offset);
  }

  static DateParts ofInterval(Interval value) {
    long time = value.micros();
    int year = value.months() / 12;
    int month = value.months() % 12;
    return new DateParts(
        true,
        year,
        month,
        value.days(),
        time / Times.MICROS_PER_HOUR,
        (int) (time / Times.MICROS_PER_MINUTE % 60),
        (int) (time / Times.MICROS_PER_SECOND % 60),
        (int) (time % Times.MICROS_PER_SECOND),
        0,
        (year * 12 + month) * 30 + value.days(),
        "",
        0);
  }
}
