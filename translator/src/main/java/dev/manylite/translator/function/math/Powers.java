package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.NumericMath;
import java.util.List;

/** {@code power} and {@code exp}. */
final class Powers implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (String name : List.of("power", "pow")) {
      d.function(name, FLOAT8, FLOAT8)
          .returns(FLOAT8)
          .java((c, a) -> FloatArithmetic.apply(FloatArithmetic::power, a[0], a[1]));
      d.function(name, NUMERIC, NUMERIC).returns(NUMERIC).java(Numerics.binary(NumericMath::power));
    }
    d.function("exp", FLOAT8)
        .returns(FLOAT8)
        .java((c, a) -> FloatArithmetic.apply(FloatArithmetic::exp, a[0]));
    d.function("exp", NUMERIC).returns(NUMERIC).java(Numerics.unary(NumericMath::exp));
  }
}
