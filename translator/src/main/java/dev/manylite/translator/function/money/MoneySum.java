package dev.manylite.translator.function.money;

import static dev.manylite.translator.type.Types.MONEY;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.Implementation.Accumulator;
import dev.manylite.translator.type.value.Money;

/** {@code sum(money)}. */
final class MoneySum implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.aggregate("sum", MONEY).returns(MONEY).accumulate(Sum::new);
  }

  private static final class Sum implements Accumulator {
    private long cents;
    private boolean any;

    @Override
    public void step(FunctionContext context, Object[] arguments) {
      any = true;
      try {
        cents = Math.addExact(cents, Money.cents(arguments[0]));
      } catch (ArithmeticException overflow) {
        throw Money.outOfRange();
      }
    }

    @Override
    public Object result(FunctionContext context) {
      return any ? Money.runtime(cents) : null;
    }
  }
}
