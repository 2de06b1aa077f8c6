package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.BOOL;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** {@code bool_and}, {@code every}, {@code bool_or}: false is 0, true is 1. */
final class BooleanAggregates implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.aggregate("bool_and", BOOL).returns(BOOL).sql("min($1)");
    d.aggregate("every", BOOL).returns(BOOL).sql("min($1)");
    d.aggregate("bool_or", BOOL).returns(BOOL).sql("max($1)");
  }
}
