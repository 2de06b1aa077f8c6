package dev.manylite.gateway.session.transaction;

/** Who has to act before a transaction's handles go away: the session's portals. */
public interface TransactionListener {
  /** The transaction is about to commit; cursors WITH HOLD keep their rows. */
  void beforeCommit();

  /** It ended; everything that belonged to it is over. */
  void ended(boolean committed);

  /** A statement is about to write on a handle from which open portals may still be reading. */
  void beforeWrite();

  /** What was made after a savepoint is undone. */
  void rolledBackTo(int savepointDepth);
}
