package dev.manylite.translator.function.aggregate;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;

/** Adds one after the other, as PostgreSQL does. */
final class FloatSum implements Accumulator {
  private final boolean single;
  private double sum;
  private boolean any;

  FloatSum(boolean single) {
    this.single = single;
  }

  @Override
  public void step(FunctionContext context, Object[] arguments) {
    double value = FloatArithmetic.value(arguments[0]);
    if (!any) {
      sum = value;
      any = true;
    } else {
      sum = single ? FloatArithmetic.addSingle(sum, value) : FloatArithmetic.add(sum, value);
    }
  }

  @Override
  public Object result(FunctionContext context) {
    return any ? FloatArithmetic.runtime(sum) : null;
  }
}
