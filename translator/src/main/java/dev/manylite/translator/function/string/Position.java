package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** position and strpos (manual, 9.4, 9.5). */
final class Position implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("position", TEXT, TEXT).returns(INT4).java((c, a) -> of(a));
    d.function("strpos", TEXT, TEXT).returns(INT4).java((c, a) -> of(a));
    d.function("position", BYTEA, BYTEA).returns(INT4).sql("instr($1, $2)");
  }

  private static Object of(Object[] arguments) {
    String text = (String) arguments[0];
    int found = text.indexOf((String) arguments[1]);
    return found < 0 ? 0L : (long) text.codePointCount(0, found) + 1;
  }
}
