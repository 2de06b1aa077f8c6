package dev.manylite.translator.function.aggregate;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.arithmetic.FloatArithmetic;

/** Count, sum and sum of squared differences, by Youngs and Cramer as float8_accum does. */
final class FloatMoments implements Accumulator {
  /** What is asked for in the end. */
  enum Result {
    AVERAGE,
    VAR_POP,
    VAR_SAMP,
    STDDEV_POP,
    STDDEV_SAMP
  }

  private final Result result;
  private double count;
  private double sum;
  private double squares;

  FloatMoments(Result result) {
    this.result = result;
  }

  @Override
  public void step(FunctionContext context, Object[] arguments) {
    double value = FloatArithmetic.value(arguments[0]);
    double before = count;
    double sumBefore = sum;
    count += 1;
    sum += value;
    if (before == 0) {
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        squares = Double.NaN;
      }
      return;
    }
    double difference = value * count - sum;
    squares += difference * difference / (count * before);
    if (Double.isInfinite(sum) || Double.isInfinite(squares)) {
      if (!Double.isInfinite(sumBefore) && !Double.isInfinite(value)) {
        throw FloatArithmetic.overflow();
      }
      squares = Double.NaN;
    }
  }

  @Override
  public Object result(FunctionContext context) {
    boolean sample = result == Result.VAR_SAMP || result == Result.STDDEV_SAMP;
    if (count <= (sample ? 1 : 0)) {
      return null;
    }
    return FloatArithmetic.runtime(
        switch (result) {
          case AVERAGE -> sum / count;
          case VAR_POP -> squares / count;
          case VAR_SAMP -> squares / (count - 1);
          case STDDEV_POP -> Math.sqrt(squares / count);
          case STDDEV_SAMP -> Math.sqrt(squares / (count - 1));
        });
  }
}
