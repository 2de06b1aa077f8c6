package dev.manylite.translator.function.form;

import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.function.Implementation.Aggregate;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.type.Collations;
import dev.manylite.translator.type.SqlType;
import java.util.Comparator;

/** Aggregates that choose among equal values of different spelling as PostgreSQL does. */
public final class TiedValues {
  /** The first value of a group. */
  public static final Signature FIRST = signature("pg_first_of_group", First::new, null);

  private TiedValues() {}

  /** max or min: the last of the greatest, or of the least. */
  public static Signature extreme(SqlType type, boolean max) {
    Comparator<Object> order = Collations.element(type.base());
    Comparator<Object> wanted = max ? order : order.reversed();
    return signature(
        (max ? "pg_last_max" : "pg_last_min") + TypeSuffix.of(SqlType.of(type.base())),
        () -> new Extreme(wanted),
        type);
  }

  private static Signature signature(
      String name, java.util.function.Supplier<Accumulator> accumulator, SqlType type) {
    return InternalFunction.signature(
        name,
        type == null ? null : type.base(),
        Kind.AGGREGATE,
        Volatility.IMMUTABLE,
        type != null,
        new Aggregate(name, accumulator));
  }

  private static final class First implements Accumulator {
    private boolean any;
    private Object first;

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      if (!any) {
        any = true;
        first = arguments[0];
      }
    }

    @Override
    public Object result(FunctionContext context) {
      return first;
    }
  }

  private static final class Extreme implements Accumulator {
    private final Comparator<Object> wanted;
    private Object extreme;

    Extreme(Comparator<Object> wanted) {
      this.wanted = wanted;
    }

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      if (extreme == null || wanted.compare(arguments[0], extreme) >= 0) {
        extreme = arguments[0];
      }
    }

    @Override
    public Object result(FunctionContext context) {
      return extreme;
    }
  }
}
