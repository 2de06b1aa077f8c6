package dev.manylite.gateway.session.transaction;

/**
 * Where a session is with its transaction:
 *
 * <pre>
 *            statement                 BEGIN
 *   IDLE ---------------> IMPLICIT -----------> BLOCK ---error---> FAILED
 *    ^  ^                     |                  | ^                  |
 *    |  +--- end of string, --+                  | +-- ROLLBACK TO ---+
 *    |       Sync, error                         |                    |
 *    +------------- COMMIT, ROLLBACK ------------+--------------------+
 * </pre>
 */
public enum Phase {
  IDLE,
  /** One statement, or several in one string or up to one Sync. */
  IMPLICIT,
  BLOCK,
  FAILED
}
