package dev.manylite.gateway.session.snapshot;

import dev.manylite.gateway.session.transaction.IsolationLevel;
import dev.manylite.gateway.session.transaction.TransactionModes;
import dev.manylite.gateway.tenant.SharedSnapshot;
import dev.manylite.gateway.tenant.TenantId;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/**
 * What an identifier stands for.
 *
 * @param modes of the transaction that exported it
 */
record ExportedSnapshot(TenantId database, TransactionModes modes, SharedSnapshot state) {
  /**
   * @throws SqlFault 0A000 where a transaction of these modes, there, can't have it
   */
  void requireImportable(TransactionModes by, TenantId there) {
    if (by.isolation() == IsolationLevel.SERIALIZABLE) {
      if (modes.isolation() != IsolationLevel.SERIALIZABLE) {
        throw refused(
            "a serializable transaction cannot import a snapshot from a non-serializable"
                + " transaction");
      }
      if (modes.readOnly() && !by.readOnly()) {
        throw refused(
            "a non-read-only serializable transaction cannot import a snapshot from a read-only"
                + " transaction");
      }
    }
    if (!database.equals(there)) {
      throw refused("cannot import a snapshot from a different database");
    }
  }

  private static SqlFault refused(String message) {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, message);
  }
}
