package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.XID8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;

/** pg_current_xact_id, txid_current and their kin (manual, 9.26.8). */
final class TransactionFunctions implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("txid_current").returns(INT8).stable().java((c, a) -> numbers(c).current());
    d.function("txid_current_if_assigned")
        .returns(INT8)
        .stable()
        .java((c, a) -> numbers(c).ifAssigned());
    d.function("pg_current_xact_id")
        .returns(XID8)
        .stable()
        .java((c, a) -> Long.toString(numbers(c).current()));
    d.function("pg_current_xact_id_if_assigned")
        .returns(XID8)
        .stable()
        .java((c, a) -> text(numbers(c).ifAssigned()));
  }

  private static String text(Long number) {
    return number == null ? null : number.toString();
  }

  private static TransactionNumbers numbers(FunctionContext context) {
    return context.service(TransactionNumbers.class);
  }
}
