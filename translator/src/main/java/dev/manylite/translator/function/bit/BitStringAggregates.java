package dev.manylite.translator.function.bit;

import static dev.manylite.translator.type.Types.BIT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;

/** {@code bit_and}, {@code bit_or}, {@code bit_xor} of bit strings. */
final class BitStringAggregates implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.aggregate("bit_and", BIT).returns(BIT).accumulate(() -> new Fold(Bitwise.AND));
    d.aggregate("bit_or", BIT).returns(BIT).accumulate(() -> new Fold(Bitwise.OR));
    d.aggregate("bit_xor", BIT).returns(BIT).accumulate(() -> new Fold(Bitwise.XOR));
  }

  private static final class Fold implements Accumulator {
    private final Bitwise operator;
    private String digits;

    Fold(Bitwise operator) {
      this.operator = operator;
    }

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      digits = digits == null ? (String) arguments[0] : operator.apply(digits, arguments[0]);
    }

    @Override
    public Object result(FunctionContext context) {
      return digits;
    }
  }
}
