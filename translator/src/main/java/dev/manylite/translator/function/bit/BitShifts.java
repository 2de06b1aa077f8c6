package dev.manylite.translator.function.bit;

import static dev.manylite.translator.type.Types.BIT;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** {@code << >>} of bit strings: the length stays, zeros come in. */
final class BitShifts implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("<<", BIT, INT4).returns(BIT).java((c, a) -> left((String) a[0], (Long) a[1]));
    d.operator(">>", BIT, INT4).returns(BIT).java((c, a) -> left((String) a[0], -(Long) a[1]));
  }

  /** A negative distance shifts to the right. */
  private static String left(String digits, long distance) {
    int length = digits.length();
    int zeros = (int) Math.min(length, Math.abs(distance));
    return distance >= 0
        ? digits.substring(zeros) + "0".repeat(zeros)
        : "0".repeat(zeros) + digits.substring(0, length - zeros);
  }
}
