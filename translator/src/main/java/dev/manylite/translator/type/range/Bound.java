package dev.manylite.translator.type.range;

/**
 * One end of a range.
 *
 * @param value the subtype's runtime value; null where the range has no end on this side
 * @param inclusive false where there is no end
 * @param lower whether it is the lower end
 */
public record Bound(Object value, boolean inclusive, boolean lower) {
  public Bound {
    inclusive = inclusive && value != null;
  }

  public static Bound lower(Object value, boolean inclusive) {
    return new Bound(value, inclusive, true);
  }

  public static Bound upper(Object value, boolean inclusive) {
    return new Bound(value, inclusive, false);
  }

  public boolean infinite() {
    return value == null;
  }

  /** The end at which what lies on the other side of this one would begin or stop. */
  Bound opposite() {
    return new Bound(value, !inclusive, !lower);
  }
}
