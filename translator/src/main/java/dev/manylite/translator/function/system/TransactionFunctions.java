package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;

/** txid_current, txid_current_if_assigned (manual, 9.26.8). */
final class TransactionFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("txid_current").returns(INT8).stable().java((c, a) -> numbers(c).current());
    d.function("txid_current_if_assigned")
        .returns(INT8)
        .stable()
        .java((c, a) -> numbers(c).ifAssigned());
  }

  private static TransactionNumbers numbers(FunctionContext context) {
    return context.service(TransactionNumbers.class);
  }
}
