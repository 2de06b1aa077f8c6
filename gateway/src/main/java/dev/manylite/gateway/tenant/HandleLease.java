package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.SqliteHandle;

/**
 * A handle for the holder alone, on one thread at a time. The holder closes the lease: at the end
 * of a statement in READ COMMITTED, of the transaction above it, of the session where that has
 * temporary tables. Closing closes cursors and rolls back what is open.
 */
public final class HandleLease implements AutoCloseable {
  private final HandlePool pool;
  private final SqliteHandle handle;
  private boolean closed;

  HandleLease(HandlePool pool, SqliteHandle handle) {
    this.pool = pool;
    this.handle = handle;
  }

  public SqliteHandle handle() {
    return handle;
  }

  /** Gives the handle back. Idempotent. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      pool.giveBack(handle);
    }
  }
}
