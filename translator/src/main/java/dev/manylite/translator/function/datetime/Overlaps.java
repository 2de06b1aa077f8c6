package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TIME;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;
import static dev.manylite.translator.type.Types.TIMETZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.TimeWithZone;
import dev.manylite.translator.type.value.Timestamps;
import dev.manylite.translator.type.value.Zone;
import java.util.List;

/**
 * overlaps, which OVERLAPS is (manual, 9.9): periods that include their start and exclude their
 * end.
 */
final class Overlaps implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : List.of(TIMESTAMP, TIMESTAMPTZ, TIME)) {
      d.function("overlaps", type, type, type, type)
          .returns(BOOL)
          .calledOnNull()
          .java((c, a) -> of((String) a[0], (String) a[1], (String) a[2], (String) a[3]));
    }
    lengths(d, TIMESTAMP, (c, start, length) -> Timestamps.format(sum(start, length, null)));
    lengths(
        d,
        TIMESTAMPTZ,
        (c, start, length) -> Timestamps.formatUtc(sum(start, length, c.types().zone())));
    lengths(d, TIME, (c, start, length) -> TimeArithmetic.add(start, length, 1));
    d.function("overlaps", TIMETZ, TIMETZ, TIMETZ, TIMETZ)
        .returns(BOOL)
        .calledOnNull()
        .java((c, a) -> of(zoned(a[0]), zoned(a[1]), zoned(a[2]), zoned(a[3])));
  }

  /** Where a period ends that is given by its length. */
  private interface End {
    String of(FunctionContext context, Object start, Object length);
  }

  private static void lengths(Definitions d, PgType type, End end) {
    for (boolean first : new boolean[] {true, false}) {
      for (boolean second : new boolean[] {true, false}) {
        if (first || second) {
          Definitions.Definition overlaps =
              d.function("overlaps", type, first ? INTERVAL : type, type, second ? INTERVAL : type);
          (type.oid() == TIMESTAMPTZ.oid() ? overlaps.stable() : overlaps)
              .returns(BOOL)
              .calledOnNull()
              .java(
                  (c, a) ->
                      of(
                          (String) a[0],
                          first ? end(c, end, a[0], a[1]) : (String) a[1],
                          (String) a[2],
                          second ? end(c, end, a[2], a[3]) : (String) a[3]));
        }
      }
    }
  }

  private static String end(FunctionContext context, End end, Object start, Object length) {
    return start == null || length == null ? null : end.of(context, start, length);
  }

  private static long sum(Object start, Object length, Zone zone) {
    long from = Timestamps.parse((String) start);
    Interval by = Interval.parse((String) length);
    return zone == null ? Timestamps.add(from, by) : Timestamps.add(from, by, zone);
  }

  private static TimeWithZone zoned(Object timetz) {
    return timetz == null ? null : TimeWithZone.parse((String) timetz);
  }

  /** Runtime values of one type sort as texts. A period with one end unknown is the other alone. */
  private static <T extends Comparable<T>> Object of(T start, T end, T otherStart, T otherEnd) {
    List<T> one = period(start, end);
    List<T> other = period(otherStart, otherEnd);
    if (one.isEmpty() || other.isEmpty()) {
      return null;
    }
    int order = one.get(0).compareTo(other.get(0));
    if (order == 0) {
      return one.size() < 2 || other.size() < 2 ? null : (Object) 1L;
    }
    List<T> first = order < 0 ? one : other;
    List<T> second = order < 0 ? other : one;
    if (first.size() < 2) {
      return null;
    }
    if (second.get(0).compareTo(first.get(1)) < 0) {
      return 1L;
    }
    return second.size() < 2 ? null : (Object) 0L;
  }

  /** What is known of a period, in order. */
  private static <T extends Comparable<T>> List<T> period(T start, T end) {
    if (start == null || end == null) {
      return start != null ? List.of(start) : end != null ? List.of(end) : List.of();
    }
    return start.compareTo(end) > 0 ? List.of(end, start) : List.of(start, end);
  }
}
