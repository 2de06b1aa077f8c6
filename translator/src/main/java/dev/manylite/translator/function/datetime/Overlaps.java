package dev.manylite.translator.function.datetime;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INTERVAL;
import static dev.manylite.translator.type.Types.TIME;
import static dev.manylite.translator.type.Types.TIMESTAMP;
import static dev.manylite.translator.type.Types.TIMESTAMPTZ;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Interval;
import dev.manylite.translator.type.value.Timestamps;
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
    d.function("overlaps", TIMESTAMP, INTERVAL, TIMESTAMP, INTERVAL)
        .returns(BOOL)
        .calledOnNull()
        .java((c, a) -> of((String) a[0], end(a[0], a[1]), (String) a[2], end(a[2], a[3])));
  }

  private static String end(Object start, Object length) {
    return start == null || length == null
        ? null
        : Timestamps.format(
            Timestamps.add(Timestamps.parse((String) start), Interval.parse((String) length)));
  }

  /** Runtime values of one type sort as texts. A period with one end unknown is the other alone. */
  private static Object of(String start, String end, String otherStart, String otherEnd) {
    String[] one = period(start, end);
    String[] other = period(otherStart, otherEnd);
    if (one == null || other == null) {
      return null;
    }
    if (one[0].compareTo(other[0]) > 0) {
      String[] swap = one;
      one = other;
      other = swap;
    }
    if (one[0].equals(other[0])) {
      return one[1] == null || other[1] == null ? null : (Object) 1L;
    }
    if (one[1] == null) {
      return null;
    }
    return other[0].compareTo(one[1]) < 0 ? 1L : 0L;
  }

  private static String[] period(String start, String end) {
    if (start == null) {
      return end == null ? null : new String[] {end, null};
    }
    boolean swapped = end != null && start.compareTo(end) > 0;
    return swapped ? new String[] {end, start} : new String[] {start, end};
  }
}
