package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.UUID;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** gen_random_uuid (manual, 9.14): version 4. */
final class Uuids implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("gen_random_uuid")
        .returns(UUID)
        .isVolatile()
        .java(
            (c, a) ->
                new java.util.UUID(
                        c.random().nextLong() & ~0xF000L | 0x4000L,
                        c.random().nextLong() >>> 2 | Long.MIN_VALUE)
                    .toString());
  }
}
