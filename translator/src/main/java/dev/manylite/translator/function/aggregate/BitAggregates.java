package dev.manylite.translator.function.aggregate;

import static dev.manylite.translator.type.Types.INT2;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.type.PgType;
import java.util.List;
import java.util.function.LongBinaryOperator;

/** {@code bit_and}, {@code bit_or}, {@code bit_xor} of integers. */
final class BitAggregates implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType type : List.of(INT2, INT4, INT8)) {
      d.aggregate("bit_and", type).returns(type).accumulate(() -> new Fold((a, b) -> a & b));
      d.aggregate("bit_or", type).returns(type).accumulate(() -> new Fold((a, b) -> a | b));
      d.aggregate("bit_xor", type).returns(type).accumulate(() -> new Fold((a, b) -> a ^ b));
    }
  }

  private static final class Fold implements Accumulator {
    private final LongBinaryOperator operator;
    private Long value;

    Fold(LongBinaryOperator operator) {
      this.operator = operator;
    }

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      Long next = (Long) arguments[0];
      value = value == null ? next : Long.valueOf(operator.applyAsLong(value, next));
    }

    @Override
    public Object result(FunctionContext context) {
      return value;
    }
  }
}
