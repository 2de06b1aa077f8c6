package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.SqliteHandle;

/**
 * The right to write, which one session of a tenant has at a time, with a handle to do it on. The
 * holder starts {@code handle().transaction().beginImmediate()} and closes the lease after the
 * transaction's end; closing rolls back what is still open.
 */
public final class WriterLease implements AutoCloseable {
  private final TurnQueue turn;
  private final SqliteHandle handle;
  private final Runnable giveBack;
  private boolean closed;

  /**
   * @param giveBack returns the handle, where it came with this lease
   */
  WriterLease(TurnQueue turn, SqliteHandle handle, Runnable giveBack) {
    this.turn = turn;
    this.handle = handle;
    this.giveBack = giveBack;
  }

  public SqliteHandle handle() {
    return handle;
  }

  /** Lets the next writer have its turn. Idempotent. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      try {
        giveBack.run();
      } finally {
        turn.release();
      }
    }
  }
}
