package dev.manylite.translator.type.range;

/**
 * A range's value.
 *
 * @param lower null, as {@code upper}, in the empty range
 */
public record Range(Bound lower, Bound upper) {
  public static final Range EMPTY = new Range(null, null);

  public boolean isEmpty() {
    return lower == null;
  }
}
