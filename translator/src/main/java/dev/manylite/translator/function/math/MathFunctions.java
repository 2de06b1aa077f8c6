package dev.manylite.translator.function.math;

import dev.manylite.translator.function.Chapter;
import dev.manylite.translator.function.FunctionSet;
import java.util.List;

/** The mathematical functions. */
public final class MathFunctions implements Chapter {
  @Override
  public List<FunctionSet> sets() {
    return List.of(
        new Absolute(),
        new Rounding(),
        new Roots(),
        new Powers(),
        new Logarithms(),
        new IntegerDivision(),
        new CommonDivisors(),
        new Sign(),
        new Factorial(),
        new Scales(),
        new Angles(),
        new Trigonometry(),
        new TrigonometryInDegrees(),
        new Hyperbolics(),
        new WidthBucket(),
        new WidthBucketOfThresholds(),
        new Increments(),
        new RandomNumbers());
  }
}
