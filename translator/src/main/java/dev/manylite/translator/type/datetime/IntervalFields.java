package dev.manylite.translator.type.datetime;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.Modifiers;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An interval's modifier: which fields it keeps ({@code day to second}) and the seconds' digits.
 * Bits as in PostgreSQL's {@code atttypmod}: fields in the upper half, digits in the lower.
 *
 * @param fields bit set; {@link #ALL} without restriction
 * @param digits {@link #FULL} without restriction
 */
record IntervalFields(int fields, int digits) {
  static final int MONTH = 1 << 1;
  static final int YEAR = 1 << 2;
  static final int DAY = 1 << 3;
  static final int HOUR = 1 << 10;
  static final int MINUTE = 1 << 11;
  static final int SECOND = 1 << 12;
  static final int ALL = 0x7fff;
  static final int FULL = 0xffff;

  private static final List<String> WORDS =
      List.of("year", "month", "day", "hour", "minute", "second");
  private static final int[] BITS = {YEAR, MONTH, DAY, HOUR, MINUTE, SECOND};

  static IntervalFields of(int modifier) {
    return modifier == SqlType.NO_MODIFIER
        ? new IntervalFields(ALL, FULL)
        : new IntervalFields(modifier >> 16 & ALL, modifier & FULL);
  }

  /** {@code ["3"]}, {@code ["day", "to", "second", "3"]}, {@code ["day to second", "3"]} … */
  static int modifier(List<String> modifiers) {
    List<String> words = new ArrayList<>();
    String digits = read(modifiers, words);
    if (words.isEmpty() && digits == null) {
      return SqlType.NO_MODIFIER;
    }
    int fields = words.isEmpty() ? ALL : range(words.get(0), words.get(words.size() - 1));
    int precision =
        digits == null ? FULL : Modifiers.fractionalDigits(digits, "interval", "interval");
    return fields << 16 | precision;
  }

  static String modifierWarning(List<String> modifiers) {
    String digits = read(modifiers, new ArrayList<>());
    return digits == null ? null : Modifiers.reduction(digits, "interval", "interval");
  }

  /** The digits, or null; the fields' words go to {@code words}. */
  private static String read(List<String> modifiers, List<String> words) {
    String digits = null;
    for (String word : String.join(" ", modifiers).toLowerCase(Locale.ROOT).split("[\\s()]+")) {
      if (WORDS.contains(word)) {
        words.add(word);
      } else if (!word.isEmpty() && !word.equals("to")) {
        digits = word;
      }
    }
    return digits;
  }

  private static int range(String first, String last) {
    int from = WORDS.indexOf(first);
    int to = WORDS.indexOf(last);
    boolean crosses = from < 2 && to >= 2;
    if (to < from || crosses) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "invalid INTERVAL type modifier");
    }
    int fields = 0;
    for (int i = from; i <= to; i++) {
      fields |= BITS[i];
    }
    return fields;
  }

  /** What follows {@code interval}, e.g. {@code " day to second"}. */
  String words() {
    if (fields == ALL) {
      return "";
    }
    String first = null;
    String last = null;
    for (int i = 0; i < BITS.length; i++) {
      if ((fields & BITS[i]) != 0) {
        first = first == null ? WORDS.get(i) : first;
        last = WORDS.get(i);
      }
    }
    return first == null ? "" : first.equals(last) ? " " + first : " " + first + " to " + last;
  }

  String parameter() {
    return digits == FULL ? "" : "(" + digits + ")";
  }

  /** What a number without a unit at the end means. */
  IntervalUnit lastUnit() {
    if (fields == ALL || (fields & SECOND) != 0) {
      return IntervalUnit.SECOND;
    }
    if ((fields & MINUTE) != 0) {
      return IntervalUnit.MINUTE;
    }
    if ((fields & HOUR) != 0) {
      return IntervalUnit.HOUR;
    }
    if ((fields & DAY) != 0) {
      return IntervalUnit.DAY;
    }
    return (fields & MONTH) != 0 ? IntervalUnit.MONTH : IntervalUnit.YEAR;
  }

  boolean isMinuteToSecond() {
    return fields == (MINUTE | SECOND);
  }

  /** Cuts off the fields below the last, and rounds the seconds. */
  Interval apply(Interval interval) {
    int months = interval.months();
    int days = interval.days();
    long micros = interval.micros();
    if (fields != ALL) {
      if ((fields & (DAY | HOUR | MINUTE | SECOND)) == 0) {
        days = 0;
        micros = 0;
        months = (fields & MONTH) == 0 ? months / 12 * 12 : months;
      } else if ((fields & (HOUR | MINUTE | SECOND)) == 0) {
        micros = 0;
      } else if ((fields & (MINUTE | SECOND)) == 0) {
        micros = micros / Times.MICROS_PER_HOUR * Times.MICROS_PER_HOUR;
      } else if ((fields & SECOND) == 0) {
        micros = micros / Times.MICROS_PER_MINUTE * Times.MICROS_PER_MINUTE;
      }
    }
    return new Interval(months, days, digits == FULL ? micros : Times.round(micros, digits));
  }
}
