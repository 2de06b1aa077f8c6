package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * DISTINCT over several arguments, which SQLite does not know, or over values that can be equal
 * without being the same, of which it would keep the last. The arguments must arrive sorted, so
 * that equal ones are neighbours.
 */
public final class DistinctAggregate {
  private DistinctAggregate() {}

  public static Signature of(Signature signature, List<SqlType> types) {
    if (!(signature.implementation() instanceof Implementation.Aggregate aggregate)) {
      throw SqlFault.unsupported("DISTINCT in " + signature.name());
    }
    StringBuilder name = new StringBuilder(aggregate.sqliteName()).append("_distinct");
    List<Comparator<Object>> orders = new ArrayList<>();
    for (SqlType type : types) {
      name.append(TypeSuffix.of(SqlType.of(type.base())));
      orders.add(
          type.oid() == Types.BYTEA.oid()
              ? Comparator.nullsLast((a, b) -> Arrays.compareUnsigned((byte[]) a, (byte[]) b))
              : Collations.element(type.base()));
    }
    return InternalFunction.signature(
        name.toString(),
        signature.result(),
        signature.kind(),
        signature.volatility(),
        signature.strict(),
        new Implementation.Aggregate(
            name.toString(), () -> new Distinct(aggregate.accumulator().get(), orders)));
  }

  private static final class Distinct implements Accumulator {
    private final Accumulator accumulator;
    private final List<Comparator<Object>> orders;
    private Object[] previous;

    Distinct(Accumulator accumulator, List<Comparator<Object>> orders) {
      this.accumulator = accumulator;
      this.orders = orders;
    }

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      if (previous == null || !equalPrevious(arguments)) {
        accumulator.step(context, arguments);
        previous = arguments;
      }
    }

    private boolean equalPrevious(Object[] arguments) {
      for (int i = 0; i < arguments.length; i++) {
        if (orders.get(i).compare(previous[i], arguments[i]) != 0) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Object result(FunctionContext context) {
      return accumulator.result(context);
    }

    @Override
    public boolean keepsArguments() {
      return accumulator.keepsArguments();
    }
  }
}
