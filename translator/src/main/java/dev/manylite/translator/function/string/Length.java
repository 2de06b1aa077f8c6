package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BPCHAR;
import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** length, char_length, octet_length, bit_length (manual, 9.4, 9.5): characters are code points. */
final class Length implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (String name : List.of("length", "char_length", "character_length")) {
      d.function(name, TEXT).returns(INT4).sql("length($1)");
      d.function(name, BPCHAR).returns(INT4).sql("length(rtrim($1, ' '))");
    }
    d.function("length", BYTEA).returns(INT4).sql("length($1)");
    d.function("octet_length", TEXT).returns(INT4).sql("octet_length($1)");
    d.function("octet_length", BPCHAR).returns(INT4).sql("octet_length($1)");
    d.function("octet_length", BYTEA).returns(INT4).sql("length($1)");
    d.function("bit_length", TEXT).returns(INT4).sql("(octet_length($1) * 8)");
    d.function("bit_length", BYTEA).returns(INT4).sql("(length($1) * 8)");
  }
}
