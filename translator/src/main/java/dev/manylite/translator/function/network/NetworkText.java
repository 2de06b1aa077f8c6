package dev.manylite.translator.function.network;

import static dev.manylite.translator.type.Types.CIDR;
import static dev.manylite.translator.type.Types.INET;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Inet;
import dev.manylite.translator.type.value.InetText;

/** abbrev, host, text. */
final class NetworkText implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("abbrev", INET).returns(TEXT).java((c, a) -> Inet.of((String) a[0]).toString());
    d.function("abbrev", CIDR)
        .returns(TEXT)
        .java((c, a) -> InetText.abbreviated(Inet.of((String) a[0])));
    d.function("host", INET).returns(TEXT).java((c, a) -> Inet.of((String) a[0]).host());
    d.function("text", INET).returns(TEXT).java((c, a) -> Inet.of((String) a[0]).full());
  }
}
