package dev.manylite.translator.function.bit;

import static dev.manylite.translator.type.Types.BIT;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** length, bit_length, octet_length and bit_count of bit strings. */
final class BitLength implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("length", BIT).returns(INT4).sql("length($1)");
    d.function("bit_length", BIT).returns(INT4).sql("length($1)");
    d.function("octet_length", BIT).returns(INT4).sql("((length($1) + 7) / 8)");
    d.function("bit_count", BIT).returns(INT8).sql("length(replace($1, '0', ''))");
  }
}
