package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * One state of the file for several transactions: a number of handles that have all begun to read
 * at that state ({@link Tenant#share}). Whoever is given one gives it back with its transaction
 * still open, for the next. SQLite can't begin at a state that has passed, so there are no more of
 * them than were made at first. Safe for all threads.
 */
public final class SharedSnapshot {
  private final HandlePool pool;
  private final Deque<SqliteHandle> ready;
  private int holders = 1;

  SharedSnapshot(HandlePool pool, List<SqliteHandle> ready) {
    this.pool = pool;
    this.ready = new ArrayDeque<>(ready);
  }

  /**
   * One more who releases it.
   *
   * @return false if the last one has released it already
   */
  public synchronized boolean retain() {
    if (holders == 0) {
      return false;
    }
    holders++;
    return true;
  }

  /** The last one to release it gives the handles back; those lent out follow. */
  public void release() {
    List<SqliteHandle> left;
    synchronized (this) {
      holders--;
      if (holders > 0) {
        return;
      }
      left = List.copyOf(ready);
      ready.clear();
    }
    left.forEach(pool::giveBack);
  }

  /**
   * A handle that reads at this state; the caller, who retains the snapshot, closes the lease.
   *
   * @throws SqlFault 53300 if all are lent out
   */
  public HandleLease lease(FunctionContext context, Interruption interruption) {
    SqliteHandle handle;
    synchronized (this) {
      handle = ready.poll();
    }
    if (handle == null) {
      throw new SqlFault(
          SqlState.TOO_MANY_CONNECTIONS, "too many transactions have imported this snapshot");
    }
    handle.attach(context, interruption);
    return new HandleLease(handle, () -> giveBack(handle), true);
  }

  private void giveBack(SqliteHandle handle) {
    boolean reads =
        handle.transaction().isOpen()
            && !handle.transaction().isWriting()
            && !handle.hasTemporaryObjects();
    if (reads) {
      handle.detachReading();
      synchronized (this) {
        if (holders > 0) {
          ready.push(handle);
          return;
        }
      }
    }
    pool.giveBack(handle);
  }
}
