package dev.manylite.translator.function.operator;

import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.IntegerRange;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.Numeric;

/** {@code a % b}; other than + it exists within one integer type only. */
final class Remainder implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (IntegerRange range : IntegerRange.values()) {
      PgType type = NumberTypes.type(range);
      d.operator("%", type, type)
          .returns(type)
          .java((c, a) -> range.remainder((Long) a[0], (Long) a[1]));
    }
    d.operator("%", NUMERIC, NUMERIC).returns(NUMERIC).java(Numerics.binary(Numeric::remainder));
  }
}
