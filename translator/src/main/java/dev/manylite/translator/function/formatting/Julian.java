package dev.manylite.translator.function.formatting;

/**
 * Julian day numbers and ISO weeks by PostgreSQL's own arithmetic, which also gives something for
 * the years, months and days of an interval.
 */
final class Julian {
  static final int OF_1970 = 2_440_588;

  private Julian() {}

  static int day(int year, int month, int day) {
    int shifted = month > 2 ? year + 4800 : year + 4799;
    int century = shifted / 100;
    int result = shifted * 365 - 32167 + (shifted / 4 - century + century / 4);
    return result + 7834 * (month > 2 ? month + 1 : month + 13) / 256 + day;
  }

  static int isoWeek(int year, int month, int day) {
    int date = day(year, month, day);
    int start = weekOne(year);
    if (date < start) {
      start = weekOne(year - 1);
    }
    int week = (date - start) / 7 + 1;
    int next = weekOne(year + 1);
    return week >= 52 && date >= next ? (date - next) / 7 + 1 : week;
  }

  static int isoYear(int year, int month, int day) {
    int date = day(year, month, day);
    if (date < weekOne(year)) {
      return year - 1;
    }
    int week = (date - weekOne(year)) / 7 + 1;
    return week >= 52 && date >= weekOne(year + 1) ? year + 1 : year;
  }

  static int isoDayOfYear(int year, int month, int day) {
    return day(year, month, day) - weekOne(isoYear(year, month, day)) + 1;
  }

  /** The Monday of an ISO year's first week. */
  static int weekOne(int year) {
    int fourth = day(year, 1, 4);
    return fourth - Math.floorMod(fourth, 7);
  }
}
