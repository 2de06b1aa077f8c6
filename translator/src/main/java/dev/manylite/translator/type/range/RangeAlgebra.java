package dev.manylite.translator.type.range;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.Comparator;

/** What can be said of ranges over one subtype, and done with them (manual, 9.20). */
public final class RangeAlgebra {
  private final BoundForm form;
  private final Discrete discrete;

  /**
   * @param discrete null for a subtype without next values
   */
  RangeAlgebra(BoundForm form, Discrete discrete) {
    this.form = form;
    this.discrete = discrete;
  }

  /** The order of ranges as values. */
  public static Comparator<Range> order(BoundForm form) {
    return new RangeAlgebra(form, null)::compare;
  }

  /**
   * The canonical range between two bounds.
   *
   * @throws SqlFault 22000 where they are in the wrong order
   */
  public Range make(Bound lower, Bound upper) {
    Range range = between(lower, upper);
    return discrete == null || range.isEmpty() ? range : revised(discrete.canonical(range));
  }

  private Range revised(Range canonical) {
    return between(canonical.lower(), canonical.upper());
  }

  private Range between(Bound lower, Bound upper) {
    int difference = compareValues(lower, upper);
    if (difference > 0) {
      throw new SqlFault(
          SqlState.DATA_EXCEPTION,
          "range lower bound must be less than or equal to range upper bound");
    }
    boolean empty = difference == 0 && !(lower.inclusive() && upper.inclusive());
    return empty ? Range.EMPTY : new Range(lower, upper);
  }

  /** By value alone; a missing bound is beyond all values on its side. */
  int compareValues(Bound left, Bound right) {
    if (left.infinite() && right.infinite()) {
      return left.lower() == right.lower() ? 0 : left.lower() ? -1 : 1;
    }
    if (left.infinite()) {
      return left.lower() ? -1 : 1;
    }
    if (right.infinite()) {
      return right.lower() ? 1 : -1;
    }
    return form.compare(left.value(), right.value());
  }

  /** The order of all bounds, lower and upper: {@code [1} before {@code (1}, {@code 1)} before. */
  public int compare(Bound left, Bound right) {
    int difference = compareValues(left, right);
    if (difference != 0 || left.infinite() || left.inclusive() && right.inclusive()) {
      return difference;
    }
    if (!left.inclusive() && !right.inclusive()) {
      return left.lower() == right.lower() ? 0 : left.lower() ? 1 : -1;
    }
    if (!left.inclusive()) {
      return left.lower() ? 1 : -1;
    }
    return right.lower() ? -1 : 1;
  }

  /** The order of ranges as values: the empty one first, then by lower bound, then by upper. */
  public int compare(Range left, Range right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() == right.isEmpty() ? 0 : left.isEmpty() ? -1 : 1;
    }
    int difference = compare(left.lower(), right.lower());
    return difference != 0 ? difference : compare(left.upper(), right.upper());
  }

  /**
   * @param value as {@link BoundForm#bound} gives it
   */
  public boolean contains(Range range, Object value) {
    if (range.isEmpty()) {
      return false;
    }
    Bound lower = range.lower();
    Bound upper = range.upper();
    int fromLower = lower.infinite() ? -1 : form.compare(lower.value(), value);
    int toUpper = upper.infinite() ? -1 : form.compare(value, upper.value());
    return (fromLower < 0 || fromLower == 0 && lower.inclusive())
        && (toUpper < 0 || toUpper == 0 && upper.inclusive());
  }

  public boolean contains(Range whole, Range part) {
    if (part.isEmpty() || whole.isEmpty()) {
      return part.isEmpty();
    }
    return compare(whole.lower(), part.lower()) <= 0 && compare(whole.upper(), part.upper()) >= 0;
  }

  public boolean overlaps(Range left, Range right) {
    if (left.isEmpty() || right.isEmpty()) {
      return false;
    }
    return compare(left.lower(), right.lower()) >= 0
        ? compare(left.lower(), right.upper()) <= 0
        : compare(right.lower(), left.upper()) <= 0;
  }

  public boolean before(Range left, Range right) {
    return !left.isEmpty() && !right.isEmpty() && compare(left.upper(), right.lower()) < 0;
  }

  /** Does not reach beyond the other's upper bound. */
  public boolean notRightOf(Range left, Range right) {
    return !left.isEmpty() && !right.isEmpty() && compare(left.upper(), right.upper()) <= 0;
  }

  /** Does not reach beyond the other's lower bound. */
  public boolean notLeftOf(Range left, Range right) {
    return !left.isEmpty() && !right.isEmpty() && compare(left.lower(), right.lower()) >= 0;
  }

  public boolean adjacent(Range left, Range right) {
    return !left.isEmpty()
        && !right.isEmpty()
        && (meet(left.upper(), right.lower()) || meet(right.upper(), left.lower()));
  }

  /** Whether there is nothing between an upper and a lower bound, and nothing in both. */
  boolean meet(Bound upper, Bound lower) {
    int difference = compareValues(upper, lower);
    if (difference == 0) {
      return upper.inclusive() != lower.inclusive();
    }
    // Values without next ones always have others between them.
    return difference < 0 && discrete != null && make(upper.opposite(), lower.opposite()).isEmpty();
  }

  /**
   * @throws SqlFault 22000 where something lies between them
   */
  public Range union(Range left, Range right) {
    if (!left.isEmpty() && !right.isEmpty() && !overlaps(left, right) && !adjacent(left, right)) {
      throw new SqlFault(SqlState.DATA_EXCEPTION, "result of range union would not be contiguous");
    }
    return merge(left, right);
  }

  /** The smallest range that includes both. */
  public Range merge(Range left, Range right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    return make(
        compare(left.lower(), right.lower()) < 0 ? left.lower() : right.lower(),
        compare(left.upper(), right.upper()) > 0 ? left.upper() : right.upper());
  }

  public Range intersection(Range left, Range right) {
    if (!overlaps(left, right)) {
      return Range.EMPTY;
    }
    return make(
        compare(left.lower(), right.lower()) >= 0 ? left.lower() : right.lower(),
        compare(left.upper(), right.upper()) <= 0 ? left.upper() : right.upper());
  }

  /**
   * @throws SqlFault 22000 where two ranges would be left
   */
  public Range difference(Range left, Range right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left;
    }
    if (splits(left, right)) {
      throw new SqlFault(
          SqlState.DATA_EXCEPTION, "result of range difference would not be contiguous");
    }
    if (!overlaps(left, right)) {
      return left;
    }
    if (contains(right, left)) {
      return Range.EMPTY;
    }
    return compare(left.lower(), right.lower()) < 0 ? head(left, right) : tail(left, right);
  }

  /** Whether something of {@code left} lies on both sides of {@code right}. */
  boolean splits(Range left, Range right) {
    return compare(left.lower(), right.lower()) < 0 && compare(left.upper(), right.upper()) > 0;
  }

  /** What of {@code left} lies before {@code right}. */
  Range head(Range left, Range right) {
    return make(left.lower(), right.lower().opposite());
  }

  /** What of {@code left} lies after {@code right}. */
  Range tail(Range left, Range right) {
    return make(right.upper().opposite(), left.upper());
  }
}
