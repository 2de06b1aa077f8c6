package dev.manylite.gateway.session.transaction;

import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.gateway.tenant.SharedSnapshot;

/** Where a transaction gets its SQLite handles from: the session's tenant. */
public interface Handles {
  /** A handle without a transaction; the caller closes the lease. */
  Lease lease();

  /**
   * The tenant's turn to write, with a handle for it. Waits as long as lock_timeout,
   * statement_timeout and a cancel allow; the caller closes it after the transaction.
   */
  Lease write();

  /** The turn to write on a handle that the transaction has already. */
  Lease write(Lease held);

  /** A handle that reads at this state; the caller closes the lease. */
  Lease lease(SharedSnapshot state);

  /**
   * Lets others see what this handle sees, which begins to read here unless it has begun to write;
   * the caller releases it.
   */
  SharedSnapshot share(SqliteHandle own);

  /** Writes into the open transaction what has to be in it at its commit. */
  void beforeCommit(SqliteHandle handle);

  /** What a COMMIT violated, in a transaction that is still open: a deferred foreign key. */
  RuntimeException violated(SqliteHandle handle);

  /** A handle for a while, its functions knowing this session. */
  interface Lease extends AutoCloseable {
    SqliteHandle handle();

    /** Whether the handle's read transaction is not this one's to end, as others share it. */
    default boolean isShared() {
      return false;
    }

    /** Idempotent. */
    @Override
    void close();
  }
}
