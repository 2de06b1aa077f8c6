package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.ANYNONARRAY;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** {@code a || b} where one side is text; the other becomes text as by a cast. */
final class Concatenation implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.operator("||", TEXT, TEXT).returns(TEXT).sql("$1 || $2");
    d.operator("||", ANYNONARRAY, TEXT).returns(TEXT).stable().overText();
    d.operator("||", TEXT, ANYNONARRAY).returns(TEXT).stable().overText();
  }
}
