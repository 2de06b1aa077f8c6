package dev.manylite.translator.function.bit;

import static dev.manylite.translator.type.Types.BIT;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** {@code position(part IN bits)}; nothing is in an empty bit string. */
final class BitPosition implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("position", BIT, BIT)
        .returns(INT4)
        .sql("iif($1 = '', iif($2 IS NULL, NULL, 0), instr($1, $2))");
  }
}
