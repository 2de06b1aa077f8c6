package dev.manylite.translator.function.aggregate;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.type.value.Interval;

/** The sum of intervals, or their average. */
final class IntervalSum implements Accumulator {
  private final boolean average;
  private Interval sum = Interval.ZERO;
  private long count;

  IntervalSum(boolean average) {
    this.average = average;
  }

  @Override
  public void step(FunctionContext context, Object[] arguments) {
    sum = sum.add(Interval.parse((String) arguments[0]));
    count++;
  }

  @Override
  public Object result(FunctionContext context) {
    if (count == 0) {
      return null;
    }
    return (average ? sum.divide(count) : sum).toString();
  }
}
