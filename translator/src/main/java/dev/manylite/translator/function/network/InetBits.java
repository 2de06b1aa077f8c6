package dev.manylite.translator.function.network;

import static dev.manylite.translator.type.Types.INET;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.value.Inet;
import java.util.function.IntBinaryOperator;

/** {@code ~ & |} of addresses. */
final class InetBits implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("~", INET)
        .returns(INET)
        .java(
            (c, a) -> {
              Inet inet = Inet.of((String) a[0]);
              return combined(inet, inet, inet.bits(), (x, y) -> ~x);
            });
    d.operator("&", INET, INET).returns(INET).java((c, a) -> both(a, "AND", (x, y) -> x & y));
    d.operator("|", INET, INET).returns(INET).java((c, a) -> both(a, "OR", (x, y) -> x | y));
  }

  private static String both(Object[] arguments, String name, IntBinaryOperator operator) {
    Inet one = Inet.of((String) arguments[0]);
    Inet other = Inet.of((String) arguments[1]);
    if (one.isV6() != other.isV6()) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE, "cannot " + name + " inet values of different sizes");
    }
    return combined(one, other, Math.max(one.bits(), other.bits()), operator);
  }

  private static String combined(Inet one, Inet other, int bits, IntBinaryOperator operator) {
    byte[] bytes = new byte[one.bytes().length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) operator.applyAsInt(one.bytes()[i], other.bytes()[i]);
    }
    return new Inet(bytes, bits).toString();
  }
}
