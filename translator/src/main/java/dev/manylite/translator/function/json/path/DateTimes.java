package dev.manylite.translator.function.json.path;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.formatting.StandardDateTime;
import dev.manylite.translator.function.formatting.StandardDateTime.Value;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Dates;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Times;
import dev.manylite.translator.type.value.Timestamps;
import java.util.List;
import java.util.stream.Stream;

/** The dates and times that {@code .datetime()} makes: ISO 8601 text, and their order. */
final class DateTimes {
  /** The first that fits counts (manual, 9.16.2, notes to table 9.50). */
  private static final List<StandardDateTime> ISO =
      Stream.of(
              "yyyy-mm-dd",
              "HH24:MI:SS.USTZH:TZM",
              "HH24:MI:SS.USTZH",
              "HH24:MI:SSTZH:TZM",
              "HH24:MI:SSTZH",
              "HH24:MI:SS.US",
              "HH24:MI:SS",
              "yyyy-mm-dd HH24:MI:SS.USTZH:TZM",
              "yyyy-mm-dd HH24:MI:SS.USTZH",
              "yyyy-mm-dd HH24:MI:SSTZH:TZM",
              "yyyy-mm-dd HH24:MI:SSTZH",
              "yyyy-mm-dd\"T\"HH24:MI:SS.USTZH:TZM",
              "yyyy-mm-dd\"T\"HH24:MI:SS.USTZH",
              "yyyy-mm-dd\"T\"HH24:MI:SSTZH:TZM",
              "yyyy-mm-dd\"T\"HH24:MI:SSTZH",
              "yyyy-mm-dd HH24:MI:SS.US",
              "yyyy-mm-dd HH24:MI:SS",
              "yyyy-mm-dd\"T\"HH24:MI:SS.US",
              "yyyy-mm-dd\"T\"HH24:MI:SS")
          .map(StandardDateTime::of)
          .toList();

  private DateTimes() {}

  /** Null for what is no date or time. */
  static Value parseIso(String text) {
    for (StandardDateTime format : ISO) {
      try {
        return format.read(text);
      } catch (SqlFault another) {
        continue;
      }
    }
    return null;
  }

  /** As jsonb holds it. */
  static String format(Value value) {
    if (value.type() == Types.DATE) {
      return Dates.iso(Dates.format(value.value()));
    }
    if (value.type() == Types.TIME) {
      return Times.format(value.value());
    }
    if (value.type() == Types.TIMETZ) {
      return new TimeWithZone(value.value(), value.offset()).toString();
    }
    long local = value.value() + value.offset() * Times.MICROS_PER_SECOND;
    String iso = Dates.iso(Timestamps.format(local)).replaceFirst(" ", "T");
    if (value.type() == Types.TIMESTAMP) {
      return iso;
    }
    boolean early = iso.endsWith(Dates.BEFORE_CHRIST);
    String era = early ? Dates.BEFORE_CHRIST : "";
    String zone = new TimeWithZone(0, value.offset()).toString().substring("00:00:00".length());
    return iso.substring(0, iso.length() - era.length()) + zone + era;
  }

  /**
   * Null where there is no order between the types.
   *
   * @param zoned whether the session's time zone may be used
   * @throws SqlFault 0A000 where it would have to be
   */
  static Integer compare(Value left, Value right, boolean zoned, TypeContext context) {
    boolean timeOnly = isTime(left.type());
    if (timeOnly != isTime(right.type())) {
      return null;
    }
    if (timeOnly) {
      return compareTimes(left, right, zoned, context);
    }
    if (left.type() == right.type()) {
      return Long.compare(left.value(), right.value());
    }
    return rank(left.type()) < rank(right.type())
        ? compareDates(left, right, zoned, context)
        : Integer.valueOf(-compareDates(right, left, zoned, context));
  }

  private static boolean isTime(PgType type) {
    return type == Types.TIME || type == Types.TIMETZ;
  }

  private static int rank(PgType type) {
    return type == Types.DATE ? 0 : type == Types.TIMESTAMP ? 1 : 2;
  }

  private static int compareTimes(Value left, Value right, boolean zoned, TypeContext context) {
    if (left.type() == Types.TIME && right.type() == Types.TIME) {
      return Long.compare(left.value(), right.value());
    }
    return withZone(left, zoned, context).compareTo(withZone(right, zoned, context));
  }

  /** The offset is that of the time today. */
  private static TimeWithZone withZone(Value value, boolean zoned, TypeContext context) {
    if (value.type() == Types.TIMETZ) {
      return new TimeWithZone(value.value(), value.offset());
    }
    requireZone(zoned, "time", "timetz");
    long now = Timestamps.toLocal(Timestamps.micros(context.transactionTime()), context.zone());
    long today = Math.floorDiv(now, Times.MICROS_PER_DAY) * Times.MICROS_PER_DAY;
    int offset = Timestamps.offsetOf(today + value.value(), context.zone());
    return new TimeWithZone(value.value(), offset);
  }

  private static int compareDates(Value left, Value right, boolean zoned, TypeContext context) {
    if (right.type() == Types.TIMESTAMPTZ) {
      requireZone(zoned, left.type().name(), "timestamptz");
    }
    if (left.type() == Types.DATE && !Timestamps.inRange(left.value())) {
      return left.value() > 0 ? 1 : -1;
    }
    long local = left.type() == Types.DATE ? left.value() * Times.MICROS_PER_DAY : left.value();
    return Long.compare(
        right.type() == Types.TIMESTAMPTZ ? Timestamps.toUtc(local, context.zone()) : local,
        right.value());
  }

  private static void requireZone(boolean zoned, String from, String to) {
    if (!zoned) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot convert value from " + from + " to " + to + " without time zone usage")
          .withHint("Use *_tz() function for time zone support.");
    }
  }
}
