package dev.manylite.translator.function.formatting;

import java.util.List;

/** The names of months and days; templates know English only, as PostgreSQL in locale C. */
final class DateNames {
  static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  static final List<String> SHORT_MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
  static final List<String> DAYS =
      List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday");
  static final List<String> SHORT_DAYS = List.of("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat");

  /** Longer numerals first, so that a scan finds the longest. */
  static final List<String> ROMAN_MONTHS =
      List.of("xii", "xi", "x", "ix", "viii", "vii", "vi", "v", "iv", "iii", "ii", "i");

  /** Odd indexes are the second half of the day, or before Christ. */
  static final List<String> HALVES = List.of("am", "pm");

  static final List<String> HALVES_DOTTED = List.of("a.m.", "p.m.");
  static final List<String> ERAS = List.of("ad", "bc");
  static final List<String> ERAS_DOTTED = List.of("a.d.", "b.c.");

  private DateNames() {}
}
