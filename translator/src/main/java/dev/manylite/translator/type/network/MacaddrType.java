package dev.manylite.translator.type.network;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import dev.manylite.translator.type.value.MacAddress;
import java.util.List;

/** {@code macaddr}: six bytes in any of seven notations. */
public final class MacaddrType extends BaseType {
  /** As for C's sscanf, each x with the most digits that it takes. */
  private static final List<String> NOTATIONS =
      List.of("x:x:x:x:x:x", "x-x-x-x-x-x", "222:222", "222-222", "22.22.22", "22-22-22", "222222");

  public MacaddrType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    for (String notation : NOTATIONS) {
      long[] octets = new MacScanner(text).scan(notation);
      if (octets != null) {
        return spelt(octets, text);
      }
    }
    throw invalidInput(text);
  }

  private static String spelt(long[] octets, String text) {
    byte[] bytes = new byte[octets.length];
    for (int i = 0; i < bytes.length; i++) {
      if (octets[i] < 0 || octets[i] > 255) {
        throw new SqlFault(
            SqlState.NUMERIC_VALUE_OUT_OF_RANGE,
            "invalid octet value in \"macaddr\" value: \"" + text + "\"");
      }
      bytes[i] = (byte) octets[i];
    }
    return MacAddress.print(bytes);
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    return value.toString();
  }
}
