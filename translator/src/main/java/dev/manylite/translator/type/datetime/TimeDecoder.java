package dev.manylite.translator.type.datetime;

import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.datetime.DateTimeFields.Field;
import dev.manylite.translator.type.datetime.DateTimeFields.Kind;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.Zones;
import java.util.List;

/** Reads a time or a timetz; a date may stand before it, so that a zone's offset is known. */
final class TimeDecoder extends DateTimeDecoder {
  private enum Prefix {
    NONE,
    JULIAN,
    TIME,
    OTHER
  }

  private final List<Field> fields;
  private Prefix prefix = Prefix.NONE;

  TimeDecoder(String text, TypeContext context) {
    super(context);
    fields = DateTimeFields.parse(text);
    for (int i = 0; i < fields.size(); i++) {
      Field field = fields.get(i);
      switch (field.kind()) {
        case DATE -> dateField(field.text(), i);
        case TIME -> {
          if (prefix != Prefix.NONE && prefix != Prefix.TIME) {
            throw DateTimeFault.badFormat();
          }
          prefix = Prefix.NONE;
          time(field.text());
          see(TIME);
        }
        case ZONE -> {
          see(ZONE);
          offset += offset(field.text());
        }
        case NUMBER -> numericField(field.text(), i);
        case STRING, SPECIAL -> word(field.text(), i);
      }
    }
    finish();
  }

  private void dateField(String field, int index) {
    if (index == 0
        && fields.size() >= 2
        && (lastKind() == Kind.DATE || fields.get(1).kind() == Kind.TIME)) {
      see(date(field));
    } else if (DateTimeFields.isDigit(field.charAt(0))) {
      int sign = field.indexOf('-');
      if (has(TIME) || sign < 0) {
        throw DateTimeFault.badFormat();
      }
      offset += offset(field.substring(sign));
      prefix = Prefix.NONE;
      see(numberField(field.substring(0, sign), seen | DATE) | ZONE);
    } else {
      namedZone(field);
    }
  }

  private Kind lastKind() {
    return fields.get(fields.size() - 1).kind();
  }

  private void numericField(String field, int index) {
    switch (prefix) {
      case JULIAN -> see(julianDay(field));
      case TIME -> seeTime(numberField(field, seen | DATE));
      case OTHER -> throw DateTimeFault.badFormat();
      case NONE -> bareNumber(field, index);
    }
    prefix = Prefix.NONE;
  }

  private void seeTime(int parts) {
    if (parts != TIME) {
      throw DateTimeFault.badFormat();
    }
    see(parts);
  }

  private void bareNumber(String field, int index) {
    int point = field.indexOf('.');
    if (point >= 0) {
      if (index == 0 && fields.size() >= 2 && lastKind() == Kind.DATE) {
        see(date(field));
      } else if (point > 2) {
        see(numberField(field, seen | DATE));
      } else {
        throw DateTimeFault.badFormat();
      }
    } else if (field.length() > 4) {
      see(numberField(field, seen | DATE));
    } else {
      see(number(field, false, seen | DATE));
    }
  }

  private void word(String word, int index) {
    DateTimeKeyword keyword = DateTimeKeyword.find(word);
    if (commonWord(word, keyword)) {
      return;
    }
    switch (keyword.kind()) {
      case NOW -> {
        see(TIME);
        setTime(Math.floorMod(nowLocal(), Times.MICROS_PER_DAY));
      }
      case ALLBALLS -> {
        see(TIME | ZONE);
        setTime(0);
      }
      case JULIAN -> prefix = Prefix.JULIAN;
      case UNIT -> prefix = Prefix.OTHER;
      case ISO_TIME -> {
        if (index + 1 >= fields.size() || !isTimeLike(fields.get(index + 1))) {
          throw DateTimeFault.badFormat();
        }
        prefix = Prefix.TIME;
      }
      default -> throw DateTimeFault.badFormat();
    }
  }

  private void finish() {
    validateDate();
    applyMeridiem();
    checkTime();
    if (!has(TIME) || (has(DAYLIGHT) && (zone != null || !has(ZONE)))) {
      throw DateTimeFault.badFormat();
    }
    if (zone != null && !zone.rules().isFixedOffset() && !has(DATE)) {
      // What the zone's offset is depends on a day that was not given.
      throw DateTimeFault.badFormat();
    }
  }

  /** Seconds east of UTC, by the zone that was written, else by the session's today. */
  int zoneOffset() {
    if (has(ZONE) && zone == null && abbreviation == null) {
      return offset;
    }
    if ((seen & DATE) != 0 && !has(DATE)) {
      throw DateTimeFault.badFormat();
    }
    long date = has(DATE) ? Dates.epochDay(year, month, day) : today();
    long local = date * Times.MICROS_PER_DAY + timeMicros();
    if (abbreviation != null) {
      return offset + Zones.offset(abbreviation, local);
    }
    return Timestamps.offsetOf(local, zone != null ? zone : context.zone());
  }
}
