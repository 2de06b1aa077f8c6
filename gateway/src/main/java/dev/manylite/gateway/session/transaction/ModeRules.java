package dev.manylite.gateway.session.transaction;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** When SET TRANSACTION comes too late (manual, SET TRANSACTION). */
final class ModeRules {
  private ModeRules() {}

  static void check(
      TransactionModes now, TransactionModes wanted, boolean queried, boolean inSubtransaction) {
    if (wanted.isolation() != now.isolation()) {
      if (queried) {
        throw tooLate("SET TRANSACTION ISOLATION LEVEL must be called before any query");
      }
      if (inSubtransaction) {
        throw tooLate("SET TRANSACTION ISOLATION LEVEL must not be called in a subtransaction");
      }
    }
    if (now.readOnly() && !wanted.readOnly()) {
      if (inSubtransaction) {
        throw tooLate("cannot set transaction read-write mode inside a read-only transaction");
      }
      if (queried) {
        throw tooLate("transaction read-write mode must be set before any query");
      }
    }
    if (wanted.deferrable() != now.deferrable()) {
      if (inSubtransaction) {
        throw tooLate("SET TRANSACTION [NOT] DEFERRABLE cannot be called within a subtransaction");
      }
      if (queried) {
        throw tooLate("SET TRANSACTION [NOT] DEFERRABLE must be called before any query");
      }
    }
  }

  private static SqlFault tooLate(String message) {
    return new SqlFault(SqlState.ACTIVE_SQL_TRANSACTION, message);
  }
}
