package dev.manylite.gateway.session.transaction;

/**
 * Who has to act on a transaction's events: the session's portals, notifications and advisory
 * locks.
 */
public interface TransactionListener {
  /** The transaction is about to commit; cursors WITH HOLD keep their rows. */
  default void beforeCommit() {
    // Not everybody's matter.
  }

  /** It is committed; if it wrote, nobody else can write before this returns. */
  default void committed() {
    // Not everybody's matter.
  }

  /** It ended; everything that belonged to it is over. */
  void ended(boolean committed);

  /** A statement is about to write on a handle from which open portals may still be reading. */
  default void beforeWrite() {
    // Not everybody's matter.
  }

  /**
   * What was made after a savepoint is undone.
   *
   * @param savepoint its {@link TransactionBlock#moment}; what was made after it has the same or a
   *     later one
   */
  void rolledBackTo(int savepoint);
}
