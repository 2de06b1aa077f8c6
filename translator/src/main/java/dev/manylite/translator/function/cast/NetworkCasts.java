package dev.manylite.translator.function.cast;

import static dev.manylite.translator.type.Types.BPCHAR;
import static dev.manylite.translator.type.Types.CIDR;
import static dev.manylite.translator.type.Types.INET;
import static dev.manylite.translator.type.Types.MACADDR;
import static dev.manylite.translator.type.Types.MACADDR8;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.VARCHAR;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Inet;
import dev.manylite.translator.type.value.MacAddress;
import java.util.List;

/** Between inet and cidr, between MAC addresses, and out of addresses to strings. */
final class NetworkCasts implements CastSet {
  @Override
  public void define(CastTable t) {
    t.from(CIDR).to(INET).implicit().relabel();
    t.from(INET).to(CIDR).assignment().java((c, a) -> Inet.of((String) a[0]).network().full());
    for (PgType network : List.of(INET, CIDR)) {
      for (PgType string : List.of(TEXT, VARCHAR, BPCHAR)) {
        t.from(network).to(string).assignment().java((c, a) -> Inet.of((String) a[0]).full());
      }
    }
    t.from(MACADDR)
        .to(MACADDR8)
        .implicit()
        .java((c, a) -> MacAddress.print(MacAddress.widened(MacAddress.parse(a[0]))));
    t.from(MACADDR8).to(MACADDR).implicit().java((c, a) -> narrowed(MacAddress.parse(a[0])));
  }

  private static String narrowed(byte[] b) {
    if (b[3] != (byte) 0xff || b[4] != (byte) 0xfe) {
      throw new SqlFault(
              SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
              "macaddr8 data out of range to convert to macaddr")
          .withHint(
              "Only addresses that have FF and FE as values in the 4th and 5th bytes from the left,"
                  + " for example xx:xx:xx:ff:fe:xx:xx:xx, are eligible to be converted from"
                  + " macaddr8 to macaddr.");
    }
    return MacAddress.print(new byte[] {b[0], b[1], b[2], b[5], b[6], b[7]});
  }
}
