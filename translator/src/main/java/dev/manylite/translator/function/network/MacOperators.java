package dev.manylite.translator.function.network;

import static dev.manylite.translator.type.Types.MACADDR;
import static dev.manylite.translator.type.Types.MACADDR8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.MacAddress;
import java.util.List;
import java.util.function.IntBinaryOperator;

/** {@code ~ & |} of MAC addresses. */
final class MacOperators implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : List.of(MACADDR, MACADDR8)) {
      d.operator("~", type).returns(type).java((c, a) -> combined(a[0], a[0], (x, y) -> ~x));
      d.operator("&", type, type)
          .returns(type)
          .java((c, a) -> combined(a[0], a[1], (x, y) -> x & y));
      d.operator("|", type, type)
          .returns(type)
          .java((c, a) -> combined(a[0], a[1], (x, y) -> x | y));
    }
  }

  private static String combined(Object one, Object other, IntBinaryOperator operator) {
    byte[] bytes = MacAddress.parse(one);
    byte[] others = MacAddress.parse(other);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) operator.applyAsInt(bytes[i], others[i]);
    }
    return MacAddress.print(bytes);
  }
}
