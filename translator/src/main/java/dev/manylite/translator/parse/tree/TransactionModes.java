package dev.manylite.translator.parse.tree;

/** What BEGIN and SET TRANSACTION may say; null where it is not written. */
public record TransactionModes(IsolationLevel isolation, Boolean readOnly, Boolean deferrable) {
  public static final TransactionModes NONE = new TransactionModes(null, null, null);

  public enum IsolationLevel {
    READ_UNCOMMITTED,
    READ_COMMITTED,
    REPEATABLE_READ,
    SERIALIZABLE
  }
}
