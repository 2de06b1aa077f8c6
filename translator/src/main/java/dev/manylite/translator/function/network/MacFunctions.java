package dev.manylite.translator.function.network;

import static dev.manylite.translator.type.Types.MACADDR;
import static dev.manylite.translator.type.Types.MACADDR8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.MacAddress;
import java.util.Arrays;

/** trunc, macaddr8_set7bit. */
final class MacFunctions implements FunctionSet {
  private static final int MANUFACTURER = 3;

  @Override
  public void define(Definitions d) {
    d.function("trunc", MACADDR).returns(MACADDR).java((c, a) -> truncated(a[0]));
    d.function("trunc", MACADDR8).returns(MACADDR8).java((c, a) -> truncated(a[0]));
    d.function("macaddr8_set7bit", MACADDR8).returns(MACADDR8).java((c, a) -> modified(a[0]));
  }

  private static String truncated(Object address) {
    byte[] bytes = MacAddress.parse(address);
    Arrays.fill(bytes, MANUFACTURER, bytes.length, (byte) 0);
    return MacAddress.print(bytes);
  }

  private static String modified(Object address) {
    byte[] bytes = MacAddress.parse(address);
    bytes[0] |= 2;
    return MacAddress.print(bytes);
  }
}
