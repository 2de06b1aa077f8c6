package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;

/**
 * Reads ISO 8601 intervals (manual, 8.5.4): with designators {@code P1Y2M3DT4H5M6S}, and the
 * alternative forms {@code P0001-02-03T04:05:06}, {@code P00010203T040506}.
 */
final class IsoIntervalDecoder {
  private static final double LIMIT = 1.0e15;

  private final String text;
  private final IntervalSum sum = new IntervalSum();
  private int position = 1;
  private int start;
  private long whole;
  private double fraction;

  private IsoIntervalDecoder(String text) {
    this.text = text;
  }

  static Interval decode(String text) {
    if (text.length() < 2 || text.charAt(0) != 'P') {
      throw DateTimeFault.badFormat();
    }
    IsoIntervalDecoder decoder = new IsoIntervalDecoder(text);
    if (decoder.datePart()) {
      decoder.timePart();
    }
    return decoder.sum.result(false);
  }

  /** True if a time part follows. */
  private boolean datePart() {
    boolean first = true;
    while (position < text.length()) {
      if (at(position) == 'T') {
        position++;
        return true;
      }
      number();
      char unit = at(position);
      switch (unit) {
        case 'Y' -> sum.addYears(whole, fraction, 1);
        case 'M' -> sum.addMonths(whole, fraction);
        case 'W' -> sum.addWeeks(whole, fraction);
        case 'D' -> sum.addDays(whole, fraction);
        case 'T', '-', 0 -> {
          if (!first) {
            throw DateTimeFault.badFormat();
          }
          return alternativeDate(unit);
        }
        default -> throw DateTimeFault.badFormat();
      }
      position++;
      first = false;
    }
    return false;
  }

  private boolean alternativeDate(char unit) {
    if (unit != '-' && digits() == 8) {
      sum.addYears(whole / 10000, 0, 1);
      sum.addMonths(whole / 100 % 100, 0);
      sum.addDays(whole % 100, fraction);
      return timeFollows();
    }
    sum.addYears(whole, fraction, 1);
    if (unit != '-') {
      return timeFollows();
    }
    position++;
    number();
    sum.addMonths(whole, fraction);
    if (at(position) != '-') {
      return timeFollows();
    }
    position++;
    number();
    sum.addDays(whole, fraction);
    return timeFollows();
  }

  private boolean timeFollows() {
    if (position >= text.length()) {
      return false;
    }
    if (at(position) != 'T') {
      throw DateTimeFault.badFormat();
    }
    position++;
    return true;
  }

  private void timePart() {
    boolean first = true;
    while (position < text.length()) {
      number();
      char unit = at(position);
      switch (unit) {
        case 'H' -> sum.addTime(whole, fraction, Times.MICROS_PER_HOUR);
        case 'M' -> sum.addTime(whole, fraction, Times.MICROS_PER_MINUTE);
        case 'S' -> sum.addTime(whole, fraction, Times.MICROS_PER_SECOND);
        case ':', 0 -> {
          if (!first) {
            throw DateTimeFault.badFormat();
          }
          alternativeTime(unit);
          return;
        }
        default -> throw DateTimeFault.badFormat();
      }
      position++;
      first = false;
    }
  }

  private void alternativeTime(char unit) {
    if (unit == 0 && digits() == 6) {
      sum.addTime(whole / 10000, 0, Times.MICROS_PER_HOUR);
      sum.addTime(whole / 100 % 100, 0, Times.MICROS_PER_MINUTE);
      sum.addTime(whole % 100, 0, Times.MICROS_PER_SECOND);
      sum.addTime(0, fraction, 1);
      return;
    }
    sum.addTime(whole, fraction, Times.MICROS_PER_HOUR);
    long[] units = {Times.MICROS_PER_MINUTE, Times.MICROS_PER_SECOND};
    for (long next : units) {
      if (position >= text.length()) {
        return;
      }
      if (at(position) != ':') {
        throw DateTimeFault.badFormat();
      }
      position++;
      number();
      sum.addTime(whole, fraction, next);
    }
    if (position < text.length()) {
      throw DateTimeFault.badFormat();
    }
  }

  /** A decimal number, maybe with sign, point and exponent, cut toward zero. */
  private void number() {
    start = position;
    int i = position;
    if (at(i) == '-') {
      i++;
    }
    int digits = i;
    while (DateTimeFields.isDigit(at(i)) || at(i) == '.') {
      i++;
    }
    if (i == digits) {
      throw DateTimeFault.badFormat();
    }
    if (at(i) == 'e' || at(i) == 'E') {
      int exponent = at(i + 1) == '-' || at(i + 1) == '+' ? i + 2 : i + 1;
      if (DateTimeFields.isDigit(at(exponent))) {
        i = exponent;
        while (DateTimeFields.isDigit(at(i))) {
          i++;
        }
      }
    }
    double value;
    try {
      value = Double.parseDouble(text.substring(start, i));
    } catch (NumberFormatException malformed) {
      throw DateTimeFault.badFormat();
    }
    if (!(Math.abs(value) <= LIMIT)) {
      throw DateTimeFault.overflow();
    }
    position = i;
    whole = (long) value;
    fraction = value - whole;
  }

  /** How many digits the last number began with. */
  private int digits() {
    int i = at(start) == '-' ? start + 1 : start;
    int first = i;
    while (DateTimeFields.isDigit(at(i))) {
      i++;
    }
    return i - first;
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }
}
