package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.datetime.DateTimeFields.Field;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Reads an interval in PostgreSQL's and the SQL standard's form (manual, 8.5.4). Goes from right to
 * left, so that a unit is known before its number.
 */
final class IntervalDecoder {
  private final IntervalFields range;
  private final boolean allNegative;
  private final IntervalSum sum = new IntervalSum();
  private final Set<IntervalUnit> seen = EnumSet.noneOf(IntervalUnit.class);
  private IntervalUnit unit;
  private boolean ago;

  /** "ago" stands right after a number, where a unit should. */
  private boolean agoPending;

  private IntervalDecoder(List<Field> fields, IntervalFields range, boolean sqlStandard) {
    this.range = range;
    this.allNegative = sqlStandard && onlyFirstHasSign(fields);
  }

  /** In the standard's form a leading minus holds for all fields unless another has a sign. */
  private static boolean onlyFirstHasSign(List<Field> fields) {
    if (fields.isEmpty() || fields.get(0).text().charAt(0) != '-') {
      return false;
    }
    return fields.stream()
        .skip(1)
        .noneMatch(f -> f.text().charAt(0) == '-' || f.text().charAt(0) == '+');
  }

  static Interval decode(String text, IntervalFields range, boolean sqlStandard) {
    List<Field> fields = DateTimeFields.parse(text);
    IntervalDecoder decoder = new IntervalDecoder(fields, range, sqlStandard);
    for (int i = fields.size() - 1; i >= 0; i--) {
      decoder.field(fields.get(i));
    }
    if (decoder.seen.isEmpty()) {
      throw DateTimeFault.badFormat();
    }
    return decoder.sum.result(decoder.ago);
  }

  private void field(Field field) {
    switch (field.kind()) {
      case TIME -> clock(field.text(), false);
      case ZONE -> {
        if (field.text().indexOf(':') < 0 || !signedClock(field.text())) {
          number(field.text());
        }
      }
      case DATE, NUMBER -> number(field.text());
      case STRING, SPECIAL -> word(field.text());
    }
  }

  private boolean signedClock(String field) {
    try {
      clock(field.substring(1), field.charAt(0) == '-');
      return true;
    } catch (DateTimeFault noClock) {
      if (noClock.reason() != DateTimeFault.Reason.BAD_FORMAT) {
        // Read as a number it has a character too many.
        throw DateTimeFault.badFormat();
      }
      return false;
    }
  }

  /**
   * {@code h:mm}, {@code h:mm:ss[.f]}; {@code mm:ss.f}, and {@code mm:ss} where seconds are last.
   */
  private void clock(String field, boolean negative) {
    String[] parts = field.split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw DateTimeFault.badFormat();
    }
    String last = parts[parts.length - 1];
    int point = last.indexOf('.');
    long fraction = point < 0 ? 0 : DateTimeDecoder.fraction(last.substring(point));
    long lastWhole = whole(point < 0 ? last : last.substring(0, point));
    long hours = whole(parts[0]);
    long minutes = parts.length == 3 ? whole(parts[1]) : lastWhole;
    long seconds = parts.length == 3 ? lastWhole : 0;
    if (parts.length == 2 && (point >= 0 || range.isMinuteToSecond())) {
      seconds = minutes;
      minutes = hours;
      hours = 0;
    }
    if (minutes > 59 || seconds > 60) {
      throw DateTimeFault.overflow();
    }
    long micros = (minutes * 60 + seconds) * Times.MICROS_PER_SECOND + fraction;
    try {
      micros = Math.addExact(micros, Math.multiplyExact(hours, Times.MICROS_PER_HOUR));
    } catch (ArithmeticException overflow) {
      throw DateTimeFault.overflow();
    }
    see(IntervalUnit.HOUR);
    see(IntervalUnit.MINUTE);
    seeAllSeconds();
    sum.setClock(negative || allNegative ? -micros : micros);
    unit = IntervalUnit.DAY;
  }

  private static long whole(String digits) {
    try {
      return digits.isEmpty() ? 0 : Long.parseLong(digits);
    } catch (NumberFormatException malformed) {
      throw digits.chars().allMatch(c -> c >= '0' && c <= '9')
          ? DateTimeFault.overflow()
          : DateTimeFault.badFormat();
    }
  }

  private void number(String field) {
    if (agoPending) {
      throw DateTimeFault.badFormat();
    }
    if (unit == null) {
      unit = range.lastUnit();
    }
    int end = field.charAt(0) == '-' || field.charAt(0) == '+' ? 1 : 0;
    boolean negative = field.charAt(0) == '-';
    while (end < field.length() && DateTimeFields.isDigit(field.charAt(end))) {
      end++;
    }
    long whole = signed(field.substring(0, end));
    double fraction = 0;
    if (end < field.length() && field.charAt(end) == '-') {
      whole = yearMonth(whole, field.substring(end + 1), negative);
      unit = IntervalUnit.MONTH;
    } else if (end < field.length() && field.charAt(end) == '.') {
      fraction = fraction(field.substring(end));
      fraction = negative ? -fraction : fraction;
    } else if (end < field.length()) {
      throw DateTimeFault.badFormat();
    }
    if (allNegative) {
      whole = -Math.abs(whole);
      fraction = -Math.abs(fraction);
    }
    add(whole, fraction);
  }

  private static long signed(String digits) {
    try {
      return digits.length() == 0 || digits.equals("-") || digits.equals("+")
          ? 0
          : Long.parseLong(digits);
    } catch (NumberFormatException tooLong) {
      throw DateTimeFault.overflow();
    }
  }

  /** {@code y-m}. */
  private static long yearMonth(long years, String months, boolean negative) {
    long count;
    try {
      count = months.isEmpty() ? 0 : Long.parseLong(months);
    } catch (NumberFormatException malformed) {
      throw DateTimeFault.badFormat();
    }
    if (count < 0 || count > 11) {
      throw DateTimeFault.overflow();
    }
    try {
      return Math.addExact(Math.multiplyExact(years, 12L), negative ? -count : count);
    } catch (ArithmeticException overflow) {
      throw DateTimeFault.overflow();
    }
  }

  private static double fraction(String field) {
    if (field.length() == 1) {
      return 0;
    }
    if (!field.chars().skip(1).allMatch(c -> c >= '0' && c <= '9')) {
      throw DateTimeFault.badFormat();
    }
    return Double.parseDouble("0" + field);
  }

  private void add(long whole, double fraction) {
    switch (unit) {
      case MICROSECOND -> sum.addTime(whole, fraction, 1);
      case MILLISECOND -> sum.addTime(whole, fraction, 1000);
      case SECOND -> sum.addTime(whole, fraction, Times.MICROS_PER_SECOND);
      case MINUTE -> sum.addTime(whole, fraction, Times.MICROS_PER_MINUTE);
      case HOUR -> sum.addTime(whole, fraction, Times.MICROS_PER_HOUR);
      case DAY -> sum.addDays(whole, fraction);
      case WEEK -> sum.addWeeks(whole, fraction);
      case MONTH -> sum.addMonths(whole, fraction);
      case YEAR -> sum.addYears(whole, fraction, 1);
      case DECADE -> sum.addYears(whole, fraction, 10);
      case CENTURY -> sum.addYears(whole, fraction, 100);
      case MILLENNIUM -> sum.addYears(whole, fraction, 1000);
    }
    if (unit == IntervalUnit.SECOND && fraction != 0) {
      seeAllSeconds();
    } else {
      see(unit);
    }
    if (unit == IntervalUnit.HOUR) {
      // A number before the hours, as in '3 4 hours', is days.
      unit = IntervalUnit.DAY;
    }
  }

  private void seeAllSeconds() {
    see(IntervalUnit.SECOND);
    see(IntervalUnit.MILLISECOND);
    see(IntervalUnit.MICROSECOND);
  }

  private void see(IntervalUnit part) {
    if (!seen.add(part)) {
      throw DateTimeFault.badFormat();
    }
  }

  private void word(String word) {
    if (word.equals("@")) {
      return;
    }
    if (word.equals("ago")) {
      ago = true;
      agoPending = true;
      return;
    }
    agoPending = false;
    unit = IntervalUnit.find(word);
    if (unit == null) {
      throw DateTimeFault.badFormat();
    }
  }
}
