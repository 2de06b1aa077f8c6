package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.ExactMath;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.NumericMath;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** {@code ln} and {@code log}. */
final class Logarithms implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, "ln", ExactMath::log);
    d.function("ln", NUMERIC).returns(NUMERIC).java(Numerics.unary(NumericMath::ln));
    for (String name : List.of("log", "log10")) {
      define(d, name, ExactMath::log10);
      d.function(name, NUMERIC).returns(NUMERIC).java(Numerics.unary(NumericMath::log10));
    }
    d.function("log", NUMERIC, NUMERIC).returns(NUMERIC).java(Numerics.binary(NumericMath::log));
  }

  private static void define(Definitions d, String name, DoubleUnaryOperator function) {
    d.function(name, FLOAT8)
        .returns(FLOAT8)
        .java((c, a) -> FloatArithmetic.apply(x -> FloatArithmetic.logarithm(x, function), a[0]));
  }
}
