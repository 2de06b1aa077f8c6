package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.SqliteHandle;

/**
 * A handle for the holder alone, on one thread at a time. The holder closes the lease: at the end
 * of a statement in READ COMMITTED, of the transaction above it, of the session where that has
 * temporary tables. Closing closes cursors and rolls back what is open, unless it {@linkplain
 * #isShared is shared}.
 */
public final class HandleLease implements AutoCloseable {
  private final SqliteHandle handle;
  private final Runnable giveBack;
  private final boolean shared;
  private boolean closed;

  /**
   * @param shared whether the handle's read transaction is not the holder's to end
   */
  HandleLease(SqliteHandle handle, Runnable giveBack, boolean shared) {
    this.handle = handle;
    this.giveBack = giveBack;
    this.shared = shared;
  }

  /** Whether the handle's read transaction is of a {@link SharedSnapshot}, and outlives this. */
  public boolean isShared() {
    return shared;
  }

  public SqliteHandle handle() {
    return handle;
  }

  /** Gives the handle back. Idempotent. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      giveBack.run();
    }
  }
}
