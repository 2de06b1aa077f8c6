package dev.manylite.translator.function.formatting;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.formatting.DateField.Calendar;

/** The fields that a scan found; 0 is as good as not found. */
final class ScannedDate {
  int hour;
  boolean twelveHours;
  int afternoon;
  int minute;
  int second;
  int secondsOfDay;
  int millis;
  int micros;
  int fractionDigits;

  int beforeChrist;
  int century;
  int year;
  int yearDigits;
  int month;
  int day;
  int dayOfYear;
  int weekday;
  int weekOfYear;
  int weekOfMonth;
  int julian;
  Calendar calendar = Calendar.ANY;

  int zoneSign;
  int zoneHour;
  int zoneMinute;

  /**
   * @throws SqlFault 22007 if another way of counting was used before
   */
  void use(Calendar wanted) {
    if (wanted == Calendar.ANY) {
      return;
    }
    if (calendar != Calendar.ANY && calendar != wanted) {
      throw new SqlFault(
              SqlState.INVALID_DATETIME_FORMAT, "invalid combination of date conventions")
          .withHint("Do not mix Gregorian and ISO week date conventions in a formatting template.");
    }
    calendar = wanted;
  }
}
