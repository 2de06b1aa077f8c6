package dev.manylite.translator.function.network;

import static dev.manylite.translator.type.Types.CIDR;
import static dev.manylite.translator.type.Types.INET;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Inet;

/** {@code set_masklen(address, bits)}; −1 stands for all bits. */
final class SetMaskLength implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("set_masklen", INET, INT4)
        .returns(INET)
        .java((c, a) -> masked(a[0], (Long) a[1]).toString());
    d.function("set_masklen", CIDR, INT4)
        .returns(CIDR)
        .java((c, a) -> masked(a[0], (Long) a[1]).network().full());
  }

  private static Inet masked(Object address, long bits) {
    Inet inet = Inet.of((String) address);
    if (bits < -1 || bits > inet.maxBits()) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "invalid mask length: " + bits);
    }
    return inet.withBits(bits == -1 ? inet.maxBits() : (int) bits);
  }
}
