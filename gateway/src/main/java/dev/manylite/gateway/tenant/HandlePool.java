package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.HandleOptions;
import dev.manylite.gateway.sqlite.Interruption;
import dev.manylite.gateway.sqlite.SqliteHandle;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One tenant's handles. All are alike; the last one given back is lent next, so that few stay warm
 * and the others become idle.
 */
final class HandlePool {
  private final Path file;
  private final HandleOptions options;
  private final HandleBudget budget;
  private final TurnQueue readers;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private boolean closed;

  HandlePool(Path file, HandleOptions options, int handles, HandleBudget budget) {
    this.file = file;
    this.options = options;
    this.budget = budget;
    this.readers = new TurnQueue(handles);
  }

  /** A handle for the caller alone, who gives it back by {@link #giveBack}. */
  SqliteHandle take(Interruption interruption) {
    readers.acquire(interruption, budget.waitNanos(), HandlePool::exhausted);
    try {
      return takeOrOpen(interruption);
    } catch (Throwable failed) {
      readers.release();
      throw failed;
    }
  }

  private static SqlFault exhausted() {
    return new SqlFault(
            SqlState.TOO_MANY_CONNECTIONS, "too many statements of this database are running")
        .withHint("Raise the limit of open handles for a database.");
  }

  /** The same for the one who holds the writer's turn: never waits for readers of this tenant. */
  SqliteHandle takeForWriter(Interruption interruption) {
    return takeOrOpen(interruption);
  }

  private SqliteHandle takeOrOpen(Interruption interruption) {
    synchronized (idle) {
      Idle warm = idle.poll();
      if (warm != null) {
        return warm.handle();
      }
    }
    budget.acquire(interruption);
    try {
      return SqliteHandle.open(file, options);
    } catch (Throwable failed) {
      budget.release();
      throw failed;
    }
  }

  void giveBack(SqliteHandle handle) {
    readers.release();
    giveBackFromWriter(handle);
  }

  void giveBackFromWriter(SqliteHandle handle) {
    boolean reusable = detached(handle);
    synchronized (idle) {
      if (reusable && !closed) {
        idle.push(new Idle(handle, System.nanoTime()));
        return;
      }
    }
    discard(handle);
  }

  /** A handle that can't be cleaned, or that holds a session's temporary tables, is not reused. */
  private static boolean detached(SqliteHandle handle) {
    boolean temporary = handle.hasTemporaryObjects();
    try {
      handle.detach();
      return !temporary;
    } catch (RuntimeException broken) {
      return false;
    }
  }

  /** Closes handles that nobody used for {@code nanos}; the longest unused first. */
  void closeIdle(long nanos) {
    while (true) {
      Idle coldest;
      synchronized (idle) {
        coldest = idle.peekLast();
        if (coldest == null || System.nanoTime() - coldest.since() < nanos) {
          return;
        }
        idle.removeLast();
      }
      discard(coldest.handle());
    }
  }

  /** Since when the longest unused handle is idle; {@code now} if there is none. */
  long coldest(long now) {
    synchronized (idle) {
      Idle coldest = idle.peekLast();
      return coldest == null ? now : coldest.since();
    }
  }

  /** Closes all idle handles, and those lent out when they come back. */
  void close() {
    synchronized (idle) {
      closed = true;
    }
    closeIdle(Long.MIN_VALUE);
  }

  private void discard(SqliteHandle handle) {
    try {
      handle.close();
    } finally {
      budget.release();
    }
  }

  private record Idle(SqliteHandle handle, long since) {}
}
