package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** {@code random()}. */
final class RandomNumbers implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("random").returns(FLOAT8).isVolatile().java((c, a) -> c.random().nextDouble());
  }
}
