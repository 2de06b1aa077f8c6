package dev.manylite.gateway.session.transaction;

/** The SQL levels; two behaviours: a snapshot per statement, or one for the transaction. */
public enum IsolationLevel {
  READ_UNCOMMITTED("read uncommitted"),
  READ_COMMITTED("read committed"),
  REPEATABLE_READ("repeatable read"),
  SERIALIZABLE("serializable");

  private final String label;

  IsolationLevel(String label) {
    this.label = label;
  }

  /** The spelling of SHOW transaction_isolation. */
  public String label() {
    return label;
  }

  public boolean holdsSnapshot() {
    return compareTo(REPEATABLE_READ) >= 0;
  }

  /** Of a setting's canonical value. */
  public static IsolationLevel of(String label) {
    for (IsolationLevel level : values()) {
      if (level.label.equalsIgnoreCase(label)) {
        return level;
      }
    }
    throw new IllegalArgumentException("no isolation level " + label);
  }
}
