package dev.manylite.translator.function.network;

import static dev.manylite.translator.type.Types.CIDR;
import static dev.manylite.translator.type.Types.INET;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Inet;

/** broadcast, family, hostmask, masklen, netmask, network. */
final class NetworkParts implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("broadcast", INET).returns(INET).java((c, a) -> inet(a).broadcast().toString());
    d.function("family", INET).returns(INT4).java((c, a) -> inet(a).isV6() ? 6L : 4L);
    d.function("hostmask", INET).returns(INET).java((c, a) -> inet(a).mask(false).toString());
    d.function("masklen", INET).returns(INT4).java((c, a) -> (long) inet(a).bits());
    d.function("netmask", INET).returns(INET).java((c, a) -> inet(a).mask(true).toString());
    d.function("network", INET).returns(CIDR).java((c, a) -> inet(a).network().full());
  }

  private static Inet inet(Object[] arguments) {
    return Inet.of((String) arguments[0]);
  }
}
