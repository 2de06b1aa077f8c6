package dev.manylite.translator.function.bit;

import static dev.manylite.translator.type.Types.BIT;
import static dev.manylite.translator.type.Types.VARBIT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** {@code & | # ~ ||} of bit strings. */
final class BitwiseOperators implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("&", BIT, BIT).returns(BIT).java((c, a) -> Bitwise.AND.apply(a[0], a[1]));
    d.operator("|", BIT, BIT).returns(BIT).java((c, a) -> Bitwise.OR.apply(a[0], a[1]));
    d.operator("#", BIT, BIT).returns(BIT).java((c, a) -> Bitwise.XOR.apply(a[0], a[1]));
    d.operator("~", BIT).returns(BIT).java((c, a) -> inverse((String) a[0]));
    d.operator("||", VARBIT, VARBIT).returns(VARBIT).sql("$1 || $2");
  }

  private static String inverse(String digits) {
    char[] inverse = digits.toCharArray();
    for (int i = 0; i < inverse.length; i++) {
      inverse[i] = inverse[i] == '0' ? '1' : '0';
    }
    return new String(inverse);
  }
}
