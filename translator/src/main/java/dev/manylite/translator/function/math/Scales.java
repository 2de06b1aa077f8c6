package dev.manylite.translator.function.math;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.NUMERIC;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.arithmetic.Numerics;
import dev.manylite.translator.type.value.Numeric;
import java.util.function.ToIntFunction;

/** {@code scale}, {@code min_scale}, {@code trim_scale}. */
final class Scales implements FunctionSet {
  @Override
  public void define(Definitions d) {
    define(d, "scale", Numeric::scale);
    define(d, "min_scale", Numeric::minimalScale);
    d.function("trim_scale", NUMERIC).returns(NUMERIC).java(Numerics.unary(Numeric::trimScale));
  }

  private static void define(Definitions d, String name, ToIntFunction<Numeric> function) {
    d.function(name, NUMERIC).returns(INT4).java((c, a) -> of(Numerics.value(a[0]), function));
  }

  private static Object of(Numeric value, ToIntFunction<Numeric> function) {
    return value.isFinite() ? (Object) (long) function.applyAsInt(value) : null;
  }
}
