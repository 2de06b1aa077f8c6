package dev.manylite.translator.function.formatting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.formatting.DateField.Calendar;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Times;
import java.time.LocalDate;

/**
 * The date and time that scanned fields mean together; what was not given is the first of January
 * of year 0, midnight.
 */
final class ResolvedDate {
  private static final int MAX_ZONE_HOUR = 15;

  private final String text;
  private final ScannedDate scanned;
  private int year;
  private int month = 1;
  private int day = 1;
  private boolean yearGiven;
  private boolean monthGiven;
  private boolean dayGiven;
  private long micros;
  private boolean timeOverflows;

  private ResolvedDate(String text, ScannedDate scanned) {
    this.text = text;
    this.scanned = scanned;
  }

  /**
   * @throws SqlFault 22007, 22008
   */
  static ResolvedDate of(String text, ScannedDate scanned) {
    ResolvedDate date = new ResolvedDate(text, scanned);
    date.time();
    date.setYear();
    date.setDay();
    date.validate();
    return date;
  }

  int year() {
    return year;
  }

  long epochDay() {
    return Dates.epochDay(year, month, day);
  }

  long localMicros() {
    return epochDay() * Times.MICROS_PER_DAY + micros;
  }

  /** Since midnight. */
  long timeMicros() {
    return micros;
  }

  boolean hasZone() {
    return scanned.zoneSign != 0;
  }

  /** Seconds east of UTC. */
  int zoneOffset() {
    if (scanned.zoneHour < 0
        || scanned.zoneHour > MAX_ZONE_HOUR
        || scanned.zoneMinute < 0
        || scanned.zoneMinute > 59) {
      throw new SqlFault(
          SqlState.INVALID_TIME_ZONE_DISPLACEMENT,
          "time zone displacement out of range: \"" + text + "\"");
    }
    return scanned.zoneSign * (scanned.zoneHour * 3600 + scanned.zoneMinute * 60);
  }

  private void time() {
    int rest = scanned.secondsOfDay;
    int second = scanned.second != 0 ? scanned.second : rest % 60;
    int minute = scanned.minute != 0 ? scanned.minute : rest / 60 % 60;
    int hour = scanned.hour != 0 ? scanned.hour : rest / 3600;
    if (scanned.twelveHours) {
      hour = twelveHours(hour);
    }
    long fraction = scanned.millis * 1000L + scanned.micros;
    timeOverflows =
        hour < 0
            || hour > 23
            || minute < 0
            || minute > 59
            || second < 0
            || second > 59
            || fraction < 0
            || fraction >= Times.MICROS_PER_SECOND;
    micros = (hour * 3600L + minute * 60L + second) * Times.MICROS_PER_SECOND + fraction;
  }

  private int twelveHours(int hour) {
    if (hour < 1 || hour > 12) {
      throw new SqlFault(
              SqlState.INVALID_DATETIME_FORMAT,
              "hour \"" + hour + "\" is invalid for the 12-hour clock")
          .withHint("Use the 24-hour clock, or give an hour between 1 and 12.");
    }
    if (scanned.afternoon != 0) {
      return hour < 12 ? hour + 12 : hour;
    }
    return hour == 12 ? 0 : hour;
  }

  private void setYear() {
    int century = scanned.beforeChrist != 0 ? -scanned.century : scanned.century;
    if (scanned.year != 0) {
      if (century != 0 && scanned.yearDigits <= 2) {
        year = yearOfCentury(century, scanned.year % 100);
      } else {
        year = scanned.beforeChrist != 0 ? -scanned.year : scanned.year;
        // There is no year 0: 1 BC is counted as 0.
        year = year < 0 ? year + 1 : year;
      }
      yearGiven = true;
    } else if (century != 0) {
      year = century > 0 ? (century - 1) * 100 + 1 : century * 100 + 1;
      yearGiven = true;
    }
  }

  private static int yearOfCentury(int century, int twoDigits) {
    if (twoDigits == 0) {
      return century * 100 + (century >= 0 ? 0 : 1);
    }
    return century >= 0 ? twoDigits + (century - 1) * 100 : (century + 1) * 100 - twoDigits + 1;
  }

  private void setDay() {
    if (scanned.julian != 0) {
      take(scanned.julian);
    }
    int dayOfYear = scanned.dayOfYear;
    if (scanned.weekOfYear != 0) {
      if (scanned.calendar == Calendar.ISO_WEEK) {
        take(isoWeekDay());
      } else {
        dayOfYear = (scanned.weekOfYear - 1) * 7 + 1;
      }
    }
    int dayOfMonth = scanned.weekOfMonth != 0 ? (scanned.weekOfMonth - 1) * 7 + 1 : scanned.day;
    if (dayOfMonth != 0) {
      day = dayOfMonth;
      dayGiven = true;
    }
    if (scanned.month != 0) {
      month = scanned.month;
      monthGiven = true;
    }
    if (dayOfYear != 0 && (month <= 1 || day <= 1)) {
      byDayOfYear(dayOfYear);
    }
  }

  /** Sunday is the last day of an ISO week, though the first of the scanned ones. */
  private int isoWeekDay() {
    int monday = Julian.weekOne(year) + (scanned.weekOfYear - 1) * 7;
    if (scanned.weekday == 0) {
      return monday;
    }
    return scanned.weekday > 1 ? monday + scanned.weekday - 2 : monday + 6;
  }

  private void byDayOfYear(int dayOfYear) {
    if (year == 0 && scanned.beforeChrist == 0) {
      throw new SqlFault(
          SqlState.INVALID_DATETIME_FORMAT,
          "cannot calculate day of year without year information");
    }
    if (scanned.calendar == Calendar.ISO_WEEK) {
      take(Julian.weekOne(year) - 1 + dayOfYear);
      return;
    }
    int before = 0;
    int found = 1;
    while (found <= 12 && dayOfYear > before + Dates.daysInMonth(year, found)) {
      before += Dates.daysInMonth(year, found);
      found++;
    }
    if (month <= 1) {
      month = found;
    }
    if (day <= 1) {
      day = dayOfYear - before;
    }
    monthGiven = true;
    dayGiven = true;
  }

  private void take(int julian) {
    LocalDate date = LocalDate.ofEpochDay((long) julian - Julian.OF_1970);
    year = date.getYear();
    month = date.getMonthValue();
    day = date.getDayOfMonth();
    yearGiven = true;
    monthGiven = true;
    dayGiven = true;
  }

  private void validate() {
    boolean wrong =
        monthGiven && (month < 1 || month > 12)
            || dayGiven && (day < 1 || day > 31)
            || yearGiven && monthGiven && dayGiven && day > Dates.daysInMonth(year, month);
    if (wrong || timeOverflows) {
      throw new SqlFault(
          SqlState.DATETIME_FIELD_OVERFLOW, "date/time field value out of range: \"" + text + "\"");
    }
  }
}
