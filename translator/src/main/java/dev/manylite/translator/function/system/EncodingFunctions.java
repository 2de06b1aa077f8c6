package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.NAME;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** pg_encoding_to_char and pg_char_to_encoding (manual, 9.26). */
final class EncodingFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_encoding_to_char", INT4)
        .returns(NAME)
        .stable()
        .java((c, a) -> (Long) a[0] == UTF8 ? "UTF8" : (Long) a[0] == 0 ? "SQL_ASCII" : "");
    d.function("pg_char_to_encoding", NAME)
        .returns(INT4)
        .stable()
        .java(
            (c, a) ->
                ((String) a[0]).equalsIgnoreCase("UTF8")
                        || ((String) a[0]).equalsIgnoreCase("UTF-8")
                    ? UTF8
                    : -1L);
  }

  private static final long UTF8 = 6;
}
