package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.datetime.DateTimeFields.Field;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.Zones;
import java.util.List;

/** Reads a date, a timestamp or a timestamptz: they differ in what is taken from the result. */
final class TimestampDecoder extends DateTimeDecoder {
  private enum Prefix {
    NONE,
    /** {@code j}: the next number is a Julian day. */
    JULIAN,
    /** {@code t}: the next field is a time. */
    TIME,
    /** Another unit, after which nothing can follow. */
    OTHER
  }

  private static final long NOT_SPECIAL = 1;

  private final List<Field> fields;
  private Prefix prefix = Prefix.NONE;

  /** The value itself where a word gives it: the epoch or an infinity. */
  private long special = NOT_SPECIAL;

  TimestampDecoder(String text, TypeContext context) {
    super(context);
    fields = DateTimeFields.parse(text);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      switch (field.kind()) {
        case DATE -> dateField(field.text());
        case TIME -> timeField(field.text());
        case ZONE -> {
          see(ZONE);
          offset += offset(field.text());
        }
        case NUMBER -> numericField(field.text());
        case STRING, SPECIAL -> word(field.text(), i);
      }
    }
    if (special == NOT_SPECIAL) {
      finish();
    }
  }

  private void dateField(String field) {
    if (prefix == Prefix.JULIAN) {
      int end = 0;
      while (end < field.length() && DateTimeFields.isDigit(field.charAt(end))) {
        end++;
      }
      setJulianDay(integer(field.substring(0, end)));
      offset += offset(field.substring(end));
      prefix = Prefix.NONE;
      see(DATE | TIME | ZONE);
    } else if (prefix != Prefix.NONE || has(MONTH | DAY)) {
      if (prefix != Prefix.NONE || DateTimeFields.isDigit(field.charAt(0))) {
        timeWithZone(field);
      } else {
        namedZone(field);
      }
    } else {
      see(date(field));
    }
  }

  /** {@code hhmmss-zz}. */
  private void timeWithZone(String field) {
    if (prefix != Prefix.NONE && prefix != Prefix.TIME) {
      throw DateTimeFault.badFormat();
    }
    prefix = Prefix.NONE;
    int sign = field.indexOf('-');
    if (has(TIME) || sign < 0) {
      throw DateTimeFault.badFormat();
    }
    offset += offset(field.substring(sign));
    see(numberField(field.substring(0, sign), seen) | ZONE);
  }

  private void timeField(String field) {
    if (prefix != Prefix.NONE && prefix != Prefix.TIME) {
      throw DateTimeFault.badFormat();
    }
    prefix = Prefix.NONE;
    time(field);
    checkTime();
    see(TIME);
  }

  private void numericField(String field) {
    switch (prefix) {
      case JULIAN -> see(julianDay(field));
      case TIME -> {
        int parts = numberField(field, seen | DATE);
        if (parts != TIME) {
          throw DateTimeFault.badFormat();
        }
        see(parts);
      }
      case OTHER -> throw DateTimeFault.badFormat();
      case NONE -> bareNumber(field);
    }
    prefix = Prefix.NONE;
  }

  private void bareNumber(String field) {
    int point = field.indexOf('.');
    if (point >= 0 && (seen & DATE) == 0) {
      see(date(field));
    } else if (point > 2) {
      see(numberField(field, seen));
    } else if (field.length() >= 6 && ((seen & DATE) == 0 || (seen & TIME) == 0)) {
      see(numberField(field, seen));
    } else {
      see(number(field, hasTextMonth(), seen));
    }
  }

  private void word(String word, int index) {
    DateTimeKeyword keyword = DateTimeKeyword.find(word);
    if (Zones.abbreviation(word).isPresent() || keyword == null || commonKind(keyword)) {
      commonWord(word, keyword);
      return;
    }
    switch (keyword.kind()) {
      case MONTH -> monthName(keyword.value());
      case WEEKDAY -> see(WEEKDAY);
      case JULIAN -> prefix = Prefix.JULIAN;
      case UNIT -> prefix = Prefix.OTHER;
      case ISO_TIME -> isoTime(index);
      case NOW -> now();
      case TODAY -> day(0);
      case TOMORROW -> day(1);
      case YESTERDAY -> day(-1);
      case ALLBALLS -> {
        see(TIME | ZONE);
        setTime(0);
        offset = 0;
      }
      case EPOCH -> special(0);
      case INFINITY -> special(Timestamps.INFINITY);
      case NEGATIVE_INFINITY -> special(Timestamps.NEGATIVE_INFINITY);
      default -> throw DateTimeFault.badFormat();
    }
  }

  private static boolean commonKind(DateTimeKeyword keyword) {
    return switch (keyword.kind()) {
      case AM, PM, AD, BC, IGNORED, DAYLIGHT -> true;
      default -> false;
    };
  }

  private void isoTime(int index) {
    if (!has(DATE) || index + 1 >= fields.size() || !isTimeLike(fields.get(index + 1))) {
      throw DateTimeFault.badFormat();
    }
    prefix = Prefix.TIME;
  }

  private void now() {
    see(DATE | TIME | ZONE);
    long local = nowLocal();
    setDate(Math.floorDiv(local, Times.MICROS_PER_DAY));
    setTime(Math.floorMod(local, Times.MICROS_PER_DAY));
    offset = Timestamps.offsetAt(Timestamps.micros(context.transactionTime()), context.zone());
  }

  private void day(int days) {
    see(DATE);
    setDate(today() + days);
  }

  private void special(long micros) {
    see(SPECIAL);
    special = micros;
  }

  private void finish() {
    validateDate();
    applyMeridiem();
    if (!has(DATE)) {
      throw DateTimeFault.badFormat();
    }
    if (has(DAYLIGHT) && (zone != null || !has(ZONE))) {
      throw DateTimeFault.badFormat();
    }
  }

  /** The date alone, in days since 1970; infinities as {@link Dates} has them. */
  long epochDay() {
    if (special == 0) {
      return 0;
    }
    if (special != NOT_SPECIAL) {
      return special;
    }
    long date = Dates.epochDay(year, month, day);
    if (!Dates.inRange(date)) {
      throw DateTimeFault.of(DateTimeFault.Reason.OUT_OF_RANGE);
    }
    return date;
  }

  /** Date and time as written, whatever the zone. */
  long localMicros() {
    if (special != NOT_SPECIAL) {
      return special;
    }
    long date = Dates.epochDay(year, month, day);
    if (!Timestamps.inRange(date)) {
      throw DateTimeFault.of(DateTimeFault.Reason.OUT_OF_RANGE);
    }
    return date * Times.MICROS_PER_DAY + timeMicros();
  }

  /** The instant, by the zone that was written, else by the session's. */
  long utcMicros() {
    if (special != NOT_SPECIAL) {
      return special;
    }
    // A day outside may come back into range by its zone.
    long date = Dates.epochDay(year, month, day);
    if (!Timestamps.inRange(date + 1)) {
      throw DateTimeFault.of(DateTimeFault.Reason.OUT_OF_RANGE);
    }
    long local = date * Times.MICROS_PER_DAY + timeMicros();
    int seconds = offset;
    if (zone != null) {
      seconds = Timestamps.offsetOf(local, zone);
    } else if (abbreviation != null) {
      seconds += Zones.offset(abbreviation, local);
    } else if (!has(ZONE)) {
      seconds = Timestamps.offsetOf(local, context.zone());
    }
    long utc = local - seconds * Times.MICROS_PER_SECOND;
    if (!Timestamps.inRange(Math.floorDiv(utc, Times.MICROS_PER_DAY))) {
      throw DateTimeFault.of(DateTimeFault.Reason.OUT_OF_RANGE);
    }
    return utc;
  }
}
