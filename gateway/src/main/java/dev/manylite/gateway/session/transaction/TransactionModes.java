package dev.manylite.gateway.session.transaction;

/** What BEGIN and SET TRANSACTION choose. */
public record TransactionModes(IsolationLevel isolation, boolean readOnly, boolean deferrable) {
  public TransactionModes withIsolation(IsolationLevel level) {
    return new TransactionModes(level, readOnly, deferrable);
  }

  public TransactionModes withReadOnly(boolean on) {
    return new TransactionModes(isolation, on, deferrable);
  }

  public TransactionModes withDeferrable(boolean on) {
    return new TransactionModes(isolation, readOnly, on);
  }
}
