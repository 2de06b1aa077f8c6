package dev.manylite.translator.function.window;

import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** Values at fixed places of the frame. */
final class FrameValues implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.window("first_value", ANYELEMENT).returns(ANYELEMENT).calledOnNull().sql("first_value($1)");
    d.window("last_value", ANYELEMENT).returns(ANYELEMENT).calledOnNull().sql("last_value($1)");
    d.window("nth_value", ANYELEMENT, INT4)
        .returns(ANYELEMENT)
        .calledOnNull()
        .sql("nth_value($1, coalesce($2, 9223372036854775807))");
  }
}
