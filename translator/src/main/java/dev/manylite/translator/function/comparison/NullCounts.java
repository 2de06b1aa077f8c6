package dev.manylite.translator.function.comparison;

import static dev.manylite.translator.type.Types.ANY;
import static dev.manylite.translator.type.Types.INT4;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.Arrays;
import java.util.Objects;

/** num_nulls and num_nonnulls (manual, table 9.3). */
final class NullCounts implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("num_nulls", ANY)
        .variadic()
        .calledOnNull()
        .returns(INT4)
        .javaByType((types, result) -> (c, a) -> Arrays.stream(a).filter(Objects::isNull).count());
    d.function("num_nonnulls", ANY)
        .variadic()
        .calledOnNull()
        .returns(INT4)
        .javaByType((types, result) -> (c, a) -> Arrays.stream(a).filter(Objects::nonNull).count());
  }
}
