package dev.manylite.translator.function.system;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.INT8;
import static dev.manylite.translator.type.Types.XID;
import static dev.manylite.translator.type.Types.XID8;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;

/** pg_current_xact_id, txid_current, age and their kin (manual, 9.26.8). */
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
    d.function("age", XID).returns(INT4).stable().java((c, a) -> age(c, (Long) a[0]));
    d.function("mxid_age", XID).returns(INT4).stable().java((c, a) -> multixactAge((Long) a[0]));
  }

  /** How many transactions have begun since; frozen ones are older than all. */
  private static long age(FunctionContext context, long xid) {
    return xid < TransactionNumbers.FIRST_XID
        ? Integer.MAX_VALUE
        : (int) (TransactionNumbers.xid(numbers(context).latest()) - xid);
  }

  /** There are no multixacts: the first is the next to come. */
  private static long multixactAge(long mxid) {
    return mxid == 0 ? Integer.MAX_VALUE : (int) (1 - mxid);
  }

  private static String text(Long number) {
    return number == null ? null : number.toString();
  }

  private static TransactionNumbers numbers(FunctionContext context) {
    return context.service(TransactionNumbers.class);
  }
}
