package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** to_hex (manual, 9.4). */
final class ToHex implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("to_hex", INT4)
        .returns(TEXT)
        .java((c, a) -> Integer.toHexString(((Long) a[0]).intValue()));
    d.function("to_hex", INT8).returns(TEXT).java((c, a) -> Long.toHexString((Long) a[0]));
  }
}
