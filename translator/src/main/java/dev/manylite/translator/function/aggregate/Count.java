package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.ANY;
import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** {@code count(*)} and {@code count(x)}. */
final class Count implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.aggregate("count").returns(INT8).calledOnNull().sql("count(*)");
    d.aggregate("count", ANY).returns(INT8).calledOnNull().sql("count($1)");
  }
}
