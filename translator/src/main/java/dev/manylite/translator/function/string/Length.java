package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BPCHAR;
import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Template;
import dev.manylite.translator.type.SqlType;
import java.util.List;

/** length, char_length, octet_length, bit_length (manual, 9.4, 9.5): characters are code points. */
final class Length implements FunctionSet {
  /** VARHDRSZ. */
  private static final int MODIFIER_OFFSET = 4;

  @Override
  public void define(Definitions d) {
    for (String name : List.of("length", "char_length", "character_length")) {
      d.function(name, TEXT).returns(INT4).sql("length($1)");
      d.function(name, BPCHAR).returns(INT4).sql("length($1)");
    }
    d.function("length", BYTEA).returns(INT4).sql("length($1)");
    d.function("octet_length", TEXT).returns(INT4).sql("octet_length($1)");
    d.function("octet_length", BPCHAR)
        .returns(INT4)
        .byType((name, types, result) -> new Template(padded(types.get(0))));
    d.function("octet_length", BYTEA).returns(INT4).sql("length($1)");
    d.function("bit_length", TEXT).returns(INT4).sql("(octet_length($1) * 8)");
    d.function("bit_length", BYTEA).returns(INT4).sql("(length($1) * 8)");
  }

  /** char(n) is held without its padding, which takes a byte each. */
  private static String padded(SqlType type) {
    int length = type.modifier() - MODIFIER_OFFSET;
    return length <= 0
        ? "octet_length($1)"
        : "(octet_length($1) + max(0, " + length + " - length($1)))";
  }
}
