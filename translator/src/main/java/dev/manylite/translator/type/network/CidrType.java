package dev.manylite.translator.type.network;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.Inet;

/** {@code cidr}: a network, always with its prefix. */
public final class CidrType extends NetworkType {
  public CidrType(TypeFacts facts) {
    super(facts, true);
  }

  @Override
  String runtime(Inet address, String text) {
    return checked(
        address, SqlState.INVALID_TEXT_REPRESENTATION, "invalid cidr value: \"" + text + "\"");
  }

  @Override
  String received(Inet address) {
    return checked(
        address, SqlState.INVALID_BINARY_REPRESENTATION, "invalid external \"cidr\" value");
  }

  private static String checked(Inet address, String sqlState, String message) {
    if (!address.isNetwork()) {
      throw new SqlFault(sqlState, message).withDetail("Value has bits set to right of mask.");
    }
    return address.full();
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }
}
