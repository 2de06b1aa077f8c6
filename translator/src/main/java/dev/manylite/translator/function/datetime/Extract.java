package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.DATE;
import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.NUMERIC;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIME;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;
import static dev.manylite.translator.type.Types.TIMETZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import java.math.BigDecimal;
import java.util.Locale;

/** extract and date_part (manual, 9.9.1): numeric and double precision. */
final class Extract implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, DATE, (unit, text, value, c) -> date(unit, text, (String) value));
    define(
        d,
        TIMESTAMP,
        (unit, text, value, c) ->
            timestamp(unit, text, Timestamps.parse((String) value), "timestamp without time zone"));
    define(d, TIMESTAMPTZ, (unit, text, value, c) -> zoned(unit, text, (String) value, c));
    define(
        d,
        TIME,
        (unit, text, value, c) ->
            known(
                Fields.ofTime(unit, Times.parse((String) value)), text, "time without time zone"));
    define(d, TIMETZ, (unit, text, value, c) -> timeWithZone(unit, text, (String) value));
    define(d, INTERVAL, (unit, text, value, c) -> IntervalFields.of(unit, text, (String) value));
  }

  private interface Reader {
    /** Null for a field that an infinity does not have. */
    Object read(Unit unit, String text, Object value, FunctionContext context);
  }

  private static void define(Definitions d, PgType type, Reader reader) {
    dependent(d.function("extract", TEXT, type), type)
        .returns(NUMERIC)
        .java((c, a) -> text(reader.read(unit(a[0], type), (String) a[0], a[1], c)));
    dependent(d.function("date_part", TEXT, type), type)
        .returns(FLOAT8)
        .java((c, a) -> number(reader.read(unit(a[0], type), (String) a[0], a[1], c)));
  }

  /** Only the fields of a timestamptz depend on the session's time zone. */
  private static Definitions.Definition dependent(Definitions.Definition extract, PgType type) {
    return type.oid() == TIMESTAMPTZ.oid() ? extract.stable() : extract;
  }

  private static Unit unit(Object text, PgType type) {
    return Unit.of((String) text)
        .orElseThrow(
            () ->
                DateTimes.unrecognizedUnit(
                    ((String) text).toLowerCase(Locale.ROOT), type.sqlName()));
  }

  /** A BigDecimal, or an infinity as a String. */
  private static Object text(Object value) {
    return value instanceof BigDecimal decimal ? decimal.toPlainString() : value;
  }

  private static Object number(Object value) {
    if (value instanceof String infinity) {
      return infinity.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    return value == null ? null : (Object) ((BigDecimal) value).doubleValue();
  }

  private static Object date(Unit unit, String text, String value) {
    long day = Dates.parse(value);
    switch (unit) {
      case MICROSECONDS,
          MILLISECONDS,
          SECOND,
          MINUTE,
          HOUR,
          TIMEZONE,
          TIMEZONE_HOUR,
          TIMEZONE_MINUTE ->
          throw DateTimes.unsupportedUnit(text.toLowerCase(Locale.ROOT), "date");
      default -> {
        return Dates.isInfinite(day)
            ? infinite(unit, text, day, "date")
            : known(Fields.ofDate(unit, day), text, "date");
      }
    }
  }

  private static Object timestamp(Unit unit, String text, long micros, String type) {
    if (Timestamps.isInfinite(micros)) {
      return infinite(unit, text, micros, type);
    }
    return known(Fields.ofTimestamp(unit, micros), text, type);
  }

  private static Object infinite(Unit unit, String text, long micros, String type) {
    return switch (unit) {
      case YEAR, DECADE, CENTURY, MILLENNIUM, JULIAN, ISOYEAR, EPOCH ->
          micros > 0 ? "Infinity" : "-Infinity";
      case TIMEZONE, TIMEZONE_HOUR, TIMEZONE_MINUTE -> known(null, text, type);
      default -> null;
    };
  }

  private static Object zoned(Unit unit, String text, String value, FunctionContext context) {
    long utc = Timestamps.parse(value);
    if (Timestamps.isInfinite(utc)) {
      return Fields.ofOffset(unit, 0) != null
          ? null
          : infinite(unit, text, utc, "timestamp with time zone");
    }
    if (unit == Unit.EPOCH) {
      return Fields.ofTimestamp(unit, utc);
    }
    BigDecimal offset = Fields.ofOffset(unit, Timestamps.offsetAt(utc, context.types().zone()));
    return offset != null
        ? offset
        : timestamp(unit, text, DateTimes.local(value, context), "timestamp with time zone");
  }

  private static Object timeWithZone(Unit unit, String text, String value) {
    TimeWithZone time = TimeWithZone.parse(value);
    BigDecimal offset = Fields.ofOffset(unit, time.offset());
    if (offset != null) {
      return offset;
    }
    BigDecimal field =
        unit == Unit.EPOCH
            ? BigDecimal.valueOf(time.utcMicros(), 6)
            : Fields.ofTime(unit, time.micros());
    return known(field, text, "time with time zone");
  }

  private static BigDecimal known(BigDecimal field, String text, String type) {
    if (field == null) {
      throw DateTimes.unsupportedUnit(text.toLowerCase(Locale.ROOT), type);
    }
    return field;
  }
}
