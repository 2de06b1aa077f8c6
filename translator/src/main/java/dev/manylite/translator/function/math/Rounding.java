package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.FLOAT8;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.Numeric;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** {@code ceil}, {@code floor}, {@code round}, {@code trunc}; floats round half to even. */
final class Rounding implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (String name : List.of("ceil", "ceiling")) {
      define(d, name, Math::ceil);
      d.function(name, NUMERIC).returns(NUMERIC).java(Numerics.unary(Numeric::ceiling));
    }
    define(d, "floor", Math::floor);
    d.function("floor", NUMERIC).returns(NUMERIC).java(Numerics.unary(Numeric::floor));
    define(d, "round", Math::rint);
    d.function("round", NUMERIC).returns(NUMERIC).java(Numerics.unary(n -> n.round(0)));
    d.function("round", NUMERIC, INT4)
        .returns(NUMERIC)
        .java((c, a) -> Numerics.value(a[0]).round(digits(a[1])).toString());
    define(d, "trunc", x -> x >= 0 ? Math.floor(x) : Math.ceil(x));
    d.function("trunc", NUMERIC).returns(NUMERIC).java(Numerics.unary(n -> n.truncate(0)));
    d.function("trunc", NUMERIC, INT4)
        .returns(NUMERIC)
        .java((c, a) -> Numerics.value(a[0]).truncate(digits(a[1])).toString());
  }

  private static void define(Definitions d, String name, DoubleUnaryOperator function) {
    d.function(name, FLOAT8).returns(FLOAT8).java((c, a) -> FloatArithmetic.apply(function, a[0]));
  }

  private static int digits(Object argument) {
    return Math.toIntExact((Long) argument);
  }
}
