package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.value.Dates;

/**
 * Recognises the one form in which programs write dates, {@code YYYY-MM-DD HH:MM:SS[.f][±HH]}, so
 * that it need not be cut into fields; whatever is not certain goes to the decoders.
 */
final class IsoText {
  /** No zone follows. */
  static final int NONE = 100;

  /** Something follows that must be decoded. */
  static final int OTHER = 101;

  private static final int TIMESTAMP_LENGTH = 19;

  private IsoText() {}

  /** A valid date in the first ten characters, from year 1 on. */
  static boolean isDate(String text) {
    if (text.charAt(4) != '-' || text.charAt(7) != '-' || !digits(text, 0, 4)) {
      return false;
    }
    if (!digits(text, 5, 7) || !digits(text, 8, 10)) {
      return false;
    }
    int year = two(text, 0) * 100 + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    return year > 0
        && month >= 1
        && month <= 12
        && day >= 1
        && day <= Dates.daysInMonth(year, month);
  }

  /** A valid date and time in the first 19 characters, then at most six digits of a fraction. */
  static boolean isTimestamp(String text) {
    if (text.length() < TIMESTAMP_LENGTH || !isDate(text)) {
      return false;
    }
    char separator = text.charAt(10);
    return (separator == ' ' || separator == 'T')
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && digits(text, 11, 13)
        && digits(text, 14, 16)
        && digits(text, 17, 19)
        && two(text, 11) < 24
        && two(text, 14) < 60
        && two(text, 17) < 60
        && zoneStart(text) > 0;
  }

  /** Where the fraction of {@link #isTimestamp} ends; −1 if it is none or too long. */
  static int zoneStart(String text) {
    int end = TIMESTAMP_LENGTH;
    if (text.length() == end || text.charAt(end) != '.') {
      return end;
    }
    end++;
    int first = end;
    while (end < text.length() && DateTimeFields.isDigit(text.charAt(end))) {
      end++;
    }
    return end == first || end - first > FractionalType.MAX_DIGITS ? -1 : end;
  }

  /** The offset in hours of {@code Z}, {@code ±HH}, {@code ±HH:00}; else {@link #NONE}, OTHER. */
  static int wholeHours(String text, int at) {
    int left = text.length() - at;
    if (left == 0) {
      return NONE;
    }
    char sign = text.charAt(at);
    if (left == 1 && sign == 'Z') {
      return 0;
    }
    boolean whole = left == 3 || (left == 6 && text.endsWith(":00"));
    if (!whole || (sign != '+' && sign != '-') || !digits(text, at + 1, at + 3)) {
      return OTHER;
    }
    int hours = two(text, at + 1);
    if (hours > 15) {
      return OTHER;
    }
    return sign == '-' ? -hours : hours;
  }

  private static boolean digits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!DateTimeFields.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int two(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }
}
