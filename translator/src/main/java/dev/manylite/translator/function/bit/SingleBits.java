package dev.manylite.translator.function.bit;

import static dev.manylite.translator.type.Types.BIT;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** get_bit and set_bit of bit strings: bits count from the left, from zero. */
final class SingleBits implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("get_bit", BIT, INT4)
        .returns(INT4)
        .java((c, a) -> (long) (((String) a[0]).charAt(index((String) a[0], (Long) a[1])) - '0'));
    d.function("set_bit", BIT, INT4, INT4)
        .returns(BIT)
        .java((c, a) -> set((String) a[0], (Long) a[1], (Long) a[2]));
  }

  private static int index(String digits, long index) {
    if (index < 0 || index >= digits.length()) {
      throw new SqlFault(
          SqlState.ARRAY_SUBSCRIPT_ERROR,
          "bit index " + index + " out of valid range (0.." + (digits.length() - 1) + ")");
    }
    return (int) index;
  }

  private static String set(String digits, long index, long bit) {
    int at = index(digits, index);
    if (bit != 0 && bit != 1) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "new bit must be 0 or 1");
    }
    return digits.substring(0, at) + bit + digits.substring(at + 1);
  }
}
