package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.type.SqlType;
import java.util.Arrays;
import java.util.List;

/**
 * DISTINCT over several arguments, which SQLite does not know. The arguments must arrive sorted, so
 * that equal ones are neighbours.
 */
public final class DistinctAggregate {
  private DistinctAggregate() {}

  public static Signature of(Signature signature, List<SqlType> types) {
    if (!(signature.implementation() instanceof Implementation.Aggregate aggregate)) {
      throw SqlFault.unsupported("DISTINCT in " + signature.name());
    }
    String name = aggregate.sqliteName() + "_distinct";
    return InternalFunction.signature(
        name,
        signature.result(),
        signature.kind(),
        signature.volatility(),
        signature.strict(),
        new Implementation.Aggregate(name, () -> new Distinct(aggregate.accumulator().get())));
  }

  private static final class Distinct implements Accumulator {
    private final Accumulator accumulator;
    private Object[] previous;

    Distinct(Accumulator accumulator) {
      this.accumulator = accumulator;
    }

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      if (previous == null || !Arrays.deepEquals(previous, arguments)) {
        accumulator.step(context, arguments);
      }
      previous = arguments;
    }

    @Override
    public Object result(FunctionContext context) {
      return accumulator.result(context);
    }
  }
}
