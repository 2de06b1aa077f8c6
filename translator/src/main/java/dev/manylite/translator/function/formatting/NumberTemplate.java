package dev.manylite.translator.function.formatting;

import java.util.List;

/**
 * A number template (manual, table 9.29) and what its fields together ask for.
 *
 * @param before digits before the point
 * @param after digits after it
 * @param shift digits after V
 * @param zeroStart how many digits precede the first 0; -1 if none stands before the point
 * @param zeroEnd how many digits there are up to the last 0
 * @param sign where S stands
 * @param digitsBeforeSign the digits before S
 */
record NumberTemplate(
    List<NumberNode> nodes,
    int before,
    int after,
    int shift,
    int zeroStart,
    int zeroEnd,
    Sign sign,
    int digitsBeforeSign,
    boolean point,
    boolean fill,
    boolean plus,
    boolean minus,
    boolean brackets,
    boolean roman,
    boolean multiplied,
    boolean exponent) {

  /** S before the number, S after it. */
  enum Sign {
    NONE,
    LEADING,
    TRAILING
  }

  boolean hasZero() {
    return zeroStart >= 0;
  }

  /** RN overrules everything but FM. */
  NumberTemplate romanOnly() {
    return new NumberTemplate(
        nodes, 0, 0, shift, -1, 0, Sign.NONE, 0, false, fill, false, false, false, true, false,
        false);
  }
}
