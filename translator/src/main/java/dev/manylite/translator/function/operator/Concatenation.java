package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.ANYNONARRAY;
import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.Arrays;

/** {@code a || b}: bytes, or where one side is text; the other becomes text as by a cast. */
final class Concatenation implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("||", TEXT, TEXT).returns(TEXT).sql("$1 || $2");
    d.operator("||", BYTEA, BYTEA)
        .returns(BYTEA)
        .java((c, a) -> joined((byte[]) a[0], (byte[]) a[1]));
    d.operator("||", ANYNONARRAY, TEXT).returns(TEXT).stable().overText();
    d.operator("||", TEXT, ANYNONARRAY).returns(TEXT).stable().overText();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }
}
