package dev.manylite.translator.type.value;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Timestamps as microseconds since 1970-01-01 00:00:00, to and from the runtime spellings: {@code
 * YYYY-MM-DD HH:MM:SS[.ffffff]} for timestamp, the same with {@code +00:00} for timestamptz; the
 * date as {@link Dates} spells it. Infinity is {@link #INFINITY}.
 */
public final class Timestamps {
  public static final long INFINITY = Long.MAX_VALUE;
  public static final long NEGATIVE_INFINITY = Long.MIN_VALUE;

  /** 2000-01-01: what PostgreSQL counts from, and rounds around. */
  public static final long POSTGRES_EPOCH = 946_684_800_000_000L;

  private static final long FIRST = Dates.FIRST * Times.MICROS_PER_DAY;

  /** The last whole day that microseconds since 1970 can count, in the year 294247. */
  private static final long LAST_DAY = Long.MAX_VALUE / Times.MICROS_PER_DAY - 1;

  private static final String UTC = "+00:00";

  private Timestamps() {}

  /** Runtime value of timestamp or timestamptz → microseconds since 1970. */
  public static long parse(String runtime) {
    long day = Dates.parse(runtime);
    return Dates.isInfinite(day)
        ? day
        : day * Times.MICROS_PER_DAY + Times.parse(runtime, 11 + Dates.surplus(runtime));
  }

  /**
   * Microseconds → runtime value of timestamp.
   *
   * @throws SqlFault 22008 outside PostgreSQL's range
   */
  public static String format(long micros) {
    return format(micros, "");
  }

  /**
   * Microseconds → runtime value of timestamptz.
   *
   * @throws SqlFault 22008 outside PostgreSQL's range
   */
  public static String formatUtc(long micros) {
    return format(micros, UTC);
  }

  private static String format(long micros, String zone) {
    if (isInfinite(micros)) {
      return Dates.infinity(micros > 0);
    }
    if (micros < FIRST) {
      throw outOfRange();
    }
    StringBuilder out = new StringBuilder(32);
    Dates.append(out, Math.floorDiv(micros, Times.MICROS_PER_DAY));
    out.append(' ');
    Times.append(out, Math.floorMod(micros, Times.MICROS_PER_DAY));
    return out.append(zone).toString();
  }

  /**
   * The microseconds of a date's midnight; infinities stay.
   *
   * @throws SqlFault 22008 where no timestamp reaches
   */
  public static long midnight(String date) {
    long day = Dates.parse(date);
    if (Dates.isInfinite(day)) {
      return day == Dates.INFINITY ? INFINITY : NEGATIVE_INFINITY;
    }
    if (!inRange(day)) {
      throw new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "date out of range for timestamp");
    }
    return day * Times.MICROS_PER_DAY;
  }

  /** Whether a timestamp can be on that day, whatever its time. */
  public static boolean inRange(long epochDay) {
    return epochDay >= Dates.FIRST && epochDay <= LAST_DAY;
  }

  public static boolean isInfinite(long micros) {
    return micros == INFINITY || micros == NEGATIVE_INFINITY;
  }

  /** The runtime value of timestamptz. */
  public static String of(Instant instant) {
    return formatUtc(micros(instant));
  }

  /** The runtime value of timestamp. */
  public static String of(LocalDateTime local) {
    return format(micros(local));
  }

  public static long micros(Instant instant) {
    return instant.getEpochSecond() * Times.MICROS_PER_SECOND + instant.getNano() / 1000;
  }

  public static long micros(LocalDateTime local) {
    return local.toEpochSecond(ZoneOffset.UTC) * Times.MICROS_PER_SECOND + local.getNano() / 1000;
  }

  public static Instant instant(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, Times.MICROS_PER_SECOND),
        Math.floorMod(micros, Times.MICROS_PER_SECOND) * 1000);
  }

  public static LocalDateTime local(long micros) {
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(micros, Times.MICROS_PER_SECOND),
        (int) Math.floorMod(micros, Times.MICROS_PER_SECOND) * 1000,
        ZoneOffset.UTC);
  }

  /** Local microseconds in a zone → microseconds UTC; infinities stay. */
  public static long toUtc(long local, Zone zone) {
    return isInfinite(local)
        ? local
        : local - offset(local, zone.rules()) * Times.MICROS_PER_SECOND;
  }

  /** Microseconds UTC → local microseconds in a zone; infinities stay. */
  public static long toLocal(long utc, Zone zone) {
    return isInfinite(utc) ? utc : utc + offsetAt(utc, zone) * Times.MICROS_PER_SECOND;
  }

  /** Seconds east of UTC at an instant. */
  public static int offsetAt(long utc, Zone zone) {
    return zone.rules().getOffset(instant(utc)).getTotalSeconds();
  }

  /**
   * Seconds east of UTC at a local time. In a gap the offset before it holds, in an overlap the one
   * after, as PostgreSQL decides.
   */
  public static int offsetOf(long local, Zone zone) {
    return offset(local, zone.rules());
  }

  private static int offset(long local, ZoneRules rules) {
    if (rules.isFixedOffset()) {
      return rules.getOffset(Instant.EPOCH).getTotalSeconds();
    }
    LocalDateTime time = local(local);
    ZoneOffsetTransition transition = rules.getTransition(time);
    if (transition == null) {
      return rules.getOffset(time).getTotalSeconds();
    }
    return (transition.isGap() ? transition.getOffsetBefore() : transition.getOffsetAfter())
        .getTotalSeconds();
  }

  /** Rounds to a number of fractional digits, half away from 2000-01-01, as PostgreSQL does. */
  public static long round(long micros, int digits) {
    return isInfinite(micros)
        ? micros
        : Times.round(micros - POSTGRES_EPOCH, digits) + POSTGRES_EPOCH;
  }

  /** timestamp + interval: months first, clipped to the month's end, then days, then the time. */
  public static long add(long micros, Interval interval) {
    if (isInfinite(micros)) {
      return micros;
    }
    try {
      return Math.addExact(
          addDays(addMonths(micros, interval.months()), interval.days()), interval.micros());
    } catch (ArithmeticException overflow) {
      throw outOfRange();
    }
  }

  /** timestamptz + interval: months and days count in local time, the rest in real time. */
  public static long add(long utc, Interval interval, Zone zone) {
    if (isInfinite(utc)) {
      return utc;
    }
    long moved = utc;
    if (interval.months() != 0) {
      moved = toUtc(addMonths(toLocal(moved, zone), interval.months()), zone);
    }
    if (interval.days() != 0) {
      moved = toUtc(addDays(toLocal(moved, zone), interval.days()), zone);
    }
    try {
      return Math.addExact(moved, interval.micros());
    } catch (ArithmeticException overflow) {
      throw outOfRange();
    }
  }

  private static long addMonths(long micros, int months) {
    if (months == 0) {
      return micros;
    }
    LocalDateTime moved = local(micros).plusMonths(months);
    if (!inRange(moved.toLocalDate().toEpochDay())) {
      throw outOfRange();
    }
    return micros(moved);
  }

  private static long addDays(long micros, int days) {
    return Math.addExact(micros, days * Times.MICROS_PER_DAY);
  }

  private static SqlFault outOfRange() {
    return new SqlFault(SqlState.DATETIME_FIELD_OVERFLOW, "timestamp out of range");
  }
}
