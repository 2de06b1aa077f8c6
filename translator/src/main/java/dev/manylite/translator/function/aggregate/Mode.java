package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.ANYELEMENT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.Numeric;
import java.util.Arrays;
import java.util.Objects;

/** {@code mode() WITHIN GROUP (ORDER BY x)}: the most frequent value, the first of several. */
final class Mode implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.orderedSetAggregate("mode", ANYELEMENT)
        .returns(ANYELEMENT)
        .accumulateByType((types, result) -> () -> new Runs(types.get(types.size() - 1)));
  }

  /** Equal values are neighbours, since all arrive sorted. */
  private static final class Runs implements Accumulator {
    private final boolean numeric;
    private Object best;
    private long bestLength;
    private Object current;
    private long length;

    Runs(SqlType type) {
      numeric = type.oid() == Types.NUMERIC.oid();
    }

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      Object value = arguments[arguments.length - 1];
      if (length > 0 && same(current, value)) {
        length++;
      } else {
        current = value;
        length = 1;
      }
      if (length > bestLength) {
        best = current;
        bestLength = length;
      }
    }

    private boolean same(Object one, Object other) {
      if (numeric) {
        return Numeric.of((String) one).equals(Numeric.of((String) other));
      }
      return one instanceof byte[] bytes
          ? Arrays.equals(bytes, (byte[]) other)
          : Objects.equals(one, other);
    }

    @Override
    public Object result(FunctionContext context) {
      return best;
    }
  }
}
