package dev.manylite.gateway.sqlite;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * How a session's running statement is stopped: by a cancel request, a timeout or a shutdown. One
 * per session, for its whole life; everything that can take long asks it: SQLite's progress and
 * busy handlers, the writer queue, function bodies.
 *
 * <p>{@link #begin} and {@link #end} are called by the session's thread around each statement;
 * {@link #cancel} and {@link #raise} by any thread. A cancel that arrives between two statements
 * has no effect (manual, 55.2.8), because {@code end} drops what was raised and only {@code begin}
 * arms again. SQLite itself is never interrupted from another thread, so a cancel can't meet a
 * handle that is being closed or a statement that it was not meant for.
 */
public final class Interruption {
  private static final String USER_REQUEST = "canceling statement due to user request";
  private static final String TIMEOUT = "canceling statement due to statement timeout";

  private final Object lock = new Object();
  private boolean running;
  private volatile SqlFault raised;
  private volatile long deadline;
  private volatile boolean timed;
  private volatile Thread waiter;

  /**
   * A statement begins.
   *
   * @param timeout statement_timeout; zero for none
   */
  public void begin(Duration timeout) {
    synchronized (lock) {
      raised = null;
      timed = !timeout.isZero();
      deadline = timed ? System.nanoTime() + timeout.toNanos() : 0;
      running = true;
    }
  }

  /** The statement ended; later cancels are no longer its matter. */
  public void end() {
    synchronized (lock) {
      running = false;
      timed = false;
      raised = null;
    }
  }

  /** 57014 for the running statement, if there is one. */
  public void cancel() {
    raise(new SqlFault(SqlState.QUERY_CANCELED, USER_REQUEST));
  }

  /**
   * Stops the running statement with {@code reason}; the first reason stays.
   *
   * @return false if no statement was running
   */
  public boolean raise(SqlFault reason) {
    synchronized (lock) {
      if (!running) {
        return false;
      }
      if (raised == null) {
        raised = reason;
      }
    }
    Thread parked = waiter;
    if (parked != null) {
      LockSupport.unpark(parked);
    }
    return true;
  }

  /** Why the statement must stop, or null. Cheap enough to ask every few microseconds. */
  public SqlFault raised() {
    SqlFault reason = raised;
    if (reason == null && timed && System.nanoTime() - deadline >= 0) {
      raise(new SqlFault(SqlState.QUERY_CANCELED, TIMEOUT));
      reason = raised;
    }
    return reason;
  }

  /** Until statement_timeout; null where there is none. */
  public Duration timeLeft() {
    synchronized (lock) {
      return timed ? Duration.ofNanos(Math.max(0, deadline - System.nanoTime())) : null;
    }
  }

  /** Throws the reason to stop, if there is one. */
  public void check() {
    SqlFault reason = raised();
    if (reason != null) {
      throw reason;
    }
  }

  /**
   * Parks the calling thread until it is unparked, {@code nanos} have passed, or the statement must
   * stop; then throws in the last case. May return early; the caller loops.
   */
  public void park(Object blocker, long nanos) {
    waiter = Thread.currentThread();
    try {
      check();
      long most = timed ? Math.min(nanos, Math.max(1, deadline - System.nanoTime())) : nanos;
      LockSupport.parkNanos(blocker, most);
      check();
    } finally {
      waiter = null;
    }
  }
}
