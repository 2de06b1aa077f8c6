package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** pg_trigger_depth (manual, table 9.65). */
final class TriggerFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("pg_trigger_depth")
        .returns(INT4)
        .isVolatile()
        .java((c, a) -> (long) c.service(TriggerNesting.class).depth());
  }
}
