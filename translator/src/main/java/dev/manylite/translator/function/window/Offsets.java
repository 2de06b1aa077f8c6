package dev.manylite.translator.function.window;

import static dev.manylite.translator.type.Types.ANYCOMPATIBLE;
import static dev.manylite.translator.type.Types.ANYELEMENT;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** {@code lag} and {@code lead}. */
final class Offsets implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (String name : List.of("lag", "lead")) {
      d.window(name, ANYELEMENT).returns(ANYELEMENT).calledOnNull().sql(name + "($1)");
      d.window(name, ANYELEMENT, INT4).returns(ANYELEMENT).calledOnNull().sql(name + "($1, $2)");
      d.window(name, ANYCOMPATIBLE, INT4, ANYCOMPATIBLE)
          .returns(ANYCOMPATIBLE)
          .calledOnNull()
          .sql(name + "($1, $2, $3)");
    }
  }
}
