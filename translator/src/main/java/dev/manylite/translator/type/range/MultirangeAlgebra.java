package dev.manylite.translator.type.range;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What can be said of multiranges over one subtype, and done with them (manual, 9.20). A multirange
 * is the list of its ranges: in order, none empty, with something between each and the next.
 */
public final class MultirangeAlgebra {
  private final RangeAlgebra ranges;

  MultirangeAlgebra(RangeAlgebra ranges) {
    this.ranges = ranges;
  }

  /** The order of multiranges as values. */
  public static Comparator<List<Range>> order(BoundForm form) {
    return new MultirangeAlgebra(new RangeAlgebra(form, null))::compare;
  }

  /** Any ranges as a multirange. */
  public List<Range> make(List<Range> any) {
    List<Range> sorted = new ArrayList<>(any);
    sorted.removeIf(Range::isEmpty);
    sorted.sort(ranges::compare);
    List<Range> result = new ArrayList<>(sorted.size());
    for (Range range : sorted) {
      int last = result.size() - 1;
      if (last < 0) {
        result.add(range);
      } else if (ranges.before(result.get(last), range)
          && !ranges.adjacent(result.get(last), range)) {
        result.add(range);
      } else {
        result.set(last, ranges.merge(result.get(last), range));
      }
    }
    return result;
  }

  /** The order of multiranges as values: range by range, then the shorter first. */
  public int compare(List<Range> left, List<Range> right) {
    int shared = Math.min(left.size(), right.size());
    for (int i = 0; i < shared; i++) {
      int difference = ranges.compare(left.get(i), right.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  /** From the first range to the last, with what is between; empty for an empty multirange. */
  public Range span(List<Range> multirange) {
    return multirange.isEmpty()
        ? Range.EMPTY
        : ranges.merge(multirange.get(0), multirange.get(multirange.size() - 1));
  }

  /**
   * @param value as {@link BoundForm#bound} gives it
   */
  public boolean contains(List<Range> multirange, Object value) {
    return multirange.stream().anyMatch(r -> ranges.contains(r, value));
  }

  public boolean contains(List<Range> multirange, Range part) {
    return part.isEmpty() || multirange.stream().anyMatch(r -> ranges.contains(r, part));
  }

  public boolean contains(List<Range> whole, List<Range> part) {
    int at = 0;
    for (Range range : part) {
      while (at < whole.size() && ranges.before(whole.get(at), range)) {
        at++;
      }
      if (at == whole.size() || !ranges.contains(whole.get(at), range)) {
        return false;
      }
    }
    return true;
  }

  public boolean contains(Range whole, List<Range> part) {
    return ranges.contains(whole, span(part));
  }

  public boolean overlaps(List<Range> left, List<Range> right) {
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      if (ranges.overlaps(left.get(i), right.get(j))) {
        return true;
      }
      if (ranges.before(left.get(i), right.get(j))) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }

  public List<Range> union(List<Range> left, List<Range> right) {
    List<Range> all = new ArrayList<>(left);
    all.addAll(right);
    return make(all);
  }

  public List<Range> intersection(List<Range> left, List<Range> right) {
    List<Range> result = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < left.size() && j < right.size()) {
      Range shared = ranges.intersection(left.get(i), right.get(j));
      if (!shared.isEmpty()) {
        result.add(shared);
      }
      if (ranges.compare(left.get(i).upper(), right.get(j).upper()) < 0) {
        i++;
      } else {
        j++;
      }
    }
    return make(result);
  }

  public List<Range> difference(List<Range> left, List<Range> right) {
    List<Range> result = new ArrayList<>();
    for (Range range : left) {
      Range rest = range;
      for (Range without : right) {
        if (rest.isEmpty() || ranges.before(rest, without)) {
          break;
        }
        if (ranges.splits(rest, without)) {
          result.add(ranges.head(rest, without));
          rest = ranges.tail(rest, without);
        } else {
          rest = ranges.difference(rest, without);
        }
      }
      if (!rest.isEmpty()) {
        result.add(rest);
      }
    }
    return make(result);
  }
}
