package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.function.Supplier;

/** date_trunc and date_bin (manual, 9.9.2, 9.9.3). */
final class DateTrunc implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("date_trunc", TEXT, TIMESTAMP)
        .returns(TIMESTAMP)
        .java(
            (c, a) ->
                Timestamps.format(
                    truncate((String) a[0], Timestamps.parse((String) a[1]), TIMESTAMP.sqlName())));
    d.function("date_trunc", TEXT, TIMESTAMPTZ)
        .returns(TIMESTAMPTZ)
        .stable()
        .java((c, a) -> zoned((String) a[0], (String) a[1], () -> WallClock.of(c.types().zone())));
    d.function("date_trunc", TEXT, TIMESTAMPTZ, TEXT)
        .returns(TIMESTAMPTZ)
        .stable()
        .java((c, a) -> zoned((String) a[0], (String) a[1], () -> ZoneNames.zone((String) a[2])));
    d.function("date_trunc", TEXT, INTERVAL)
        .returns(INTERVAL)
        .java((c, a) -> interval((String) a[0], (String) a[1]));
    d.function("date_bin", INTERVAL, TIMESTAMP, TIMESTAMP)
        .returns(TIMESTAMP)
        .java((c, a) -> Timestamps.format(bin(a)));
    d.function("date_bin", INTERVAL, TIMESTAMPTZ, TIMESTAMPTZ)
        .returns(TIMESTAMPTZ)
        .java((c, a) -> Timestamps.formatUtc(bin(a)));
  }

  private static Unit unit(String text, String type) {
    return Unit.of(text)
        .filter(DateTrunc::isUnit)
        .orElseThrow(() -> DateTimes.unrecognizedUnit(text.toLowerCase(Locale.ROOT), type));
  }

  private static String zoned(String unit, String value, Supplier<WallClock> zone) {
    long utc = Timestamps.parse(value);
    if (Timestamps.isInfinite(utc)) {
      return value;
    }
    WallClock clock = zone.get();
    long local = clock.toLocal(utc);
    long truncated = truncate(unit, local, TIMESTAMPTZ.sqlName());
    // Within a day the offset stays, so that an hour that comes twice is not mistaken.
    return Timestamps.formatUtc(
        isWithinDay(unit) ? utc - (local - truncated) : clock.toUtc(truncated));
  }

  /** The other fields are no units of time. */
  private static boolean isUnit(Unit unit) {
    return switch (unit) {
      case DOW, ISODOW, DOY, ISOYEAR, EPOCH, JULIAN -> false;
      default -> true;
    };
  }

  private static boolean isWithinDay(String unit) {
    return Unit.of(unit).filter(u -> u.compareTo(Unit.HOUR) <= 0).isPresent();
  }

  private static long truncate(String text, long micros, String type) {
    if (Timestamps.isInfinite(micros)) {
      return micros;
    }
    Unit unit = unit(text, type);
    LocalDateTime time = Timestamps.local(micros);
    LocalDate date = time.toLocalDate();
    int year = time.getYear();
    return switch (unit) {
      case MICROSECONDS -> micros;
      case MILLISECONDS -> floor(micros, 1000);
      case SECOND -> floor(micros, Times.MICROS_PER_SECOND);
      case MINUTE -> floor(micros, Times.MICROS_PER_MINUTE);
      case HOUR -> floor(micros, Times.MICROS_PER_HOUR);
      case DAY -> start(date);
      case WEEK -> start(date.minusDays(date.getDayOfWeek().getValue() - 1L));
      case MONTH -> start(date.withDayOfMonth(1));
      case QUARTER -> start(LocalDate.of(year, (time.getMonthValue() - 1) / 3 * 3 + 1, 1));
      case YEAR -> start(LocalDate.of(year, 1, 1));
      case DECADE -> start(LocalDate.of(Math.floorDiv(year, 10) * 10, 1, 1));
      case CENTURY -> start(LocalDate.of(Math.floorDiv(year - 1, 100) * 100 + 1, 1, 1));
      case MILLENNIUM -> start(LocalDate.of(Math.floorDiv(year - 1, 1000) * 1000 + 1, 1, 1));
      default -> throw DateTimes.unsupportedUnit(text.toLowerCase(Locale.ROOT), type);
    };
  }

  private static long floor(long micros, long step) {
    return Math.floorDiv(micros, step) * step;
  }

  private static long start(LocalDate date) {
    return Timestamps.micros(date.atStartOfDay());
  }

  private static String interval(String text, String value) {
    Interval from = Interval.parse(value);
    int months = from.months();
    long micros = from.micros();
    Interval result =
        switch (unit(text, "interval")) {
          case MICROSECONDS -> from;
          case MILLISECONDS -> new Interval(months, from.days(), micros / 1000 * 1000);
          case SECOND -> cut(from, Times.MICROS_PER_SECOND);
          case MINUTE -> cut(from, Times.MICROS_PER_MINUTE);
          case HOUR -> cut(from, Times.MICROS_PER_HOUR);
          case DAY -> new Interval(months, from.days(), 0);
          case MONTH -> new Interval(months, 0, 0);
          case QUARTER -> new Interval(months / 3 * 3, 0, 0);
          case YEAR -> new Interval(months / 12 * 12, 0, 0);
          case DECADE -> new Interval(months / 120 * 120, 0, 0);
          case CENTURY -> new Interval(months / 1200 * 1200, 0, 0);
          case MILLENNIUM -> new Interval(months / 12000 * 12000, 0, 0);
          case WEEK ->
              throw DateTimes.unsupportedUnit(text.toLowerCase(Locale.ROOT), "interval")
                  .withDetail("Months usually have fractional weeks.");
          default -> throw DateTimes.unsupportedUnit(text.toLowerCase(Locale.ROOT), "interval");
        };
    return result.toString();
  }

  private static Interval cut(Interval from, long step) {
    return new Interval(from.months(), from.days(), from.micros() / step * step);
  }

  private static long bin(Object[] arguments) {
    Interval stride = Interval.parse((String) arguments[0]);
    long source = Timestamps.parse((String) arguments[1]);
    long origin = Timestamps.parse((String) arguments[2]);
    if (Timestamps.isInfinite(source)) {
      return source;
    }
    if (Timestamps.isInfinite(origin)) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "origin out of range");
    }
    if (stride.months() != 0) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "timestamps cannot be binned into intervals containing months or years");
    }
    long width = stride.days() * Times.MICROS_PER_DAY + stride.micros();
    if (width <= 0) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "stride must be greater than zero");
    }
    return origin + Math.floorDiv(source - origin, width) * width;
  }
}
