package dev.manylite.gateway.tenant;

import dev.manylite.gateway.sqlite.Interruption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * A fair counting semaphore whose waiters can be stopped by their session's {@link Interruption}
 * and by a timeout. A permit that is given back goes to the one who waits longest.
 */
final class TurnQueue {
  /** No timeout. */
  static final long FOREVER = Long.MAX_VALUE;

  private static final long MOST_PARK_NANOS = 1_000_000_000L;

  private final Deque<Waiter> waiters = new ArrayDeque<>();
  private int permits;

  TurnQueue(int permits) {
    this.permits = permits;
  }

  synchronized boolean tryAcquire() {
    if (permits <= 0 || !waiters.isEmpty()) {
      return false;
    }
    permits--;
    return true;
  }

  /**
   * Waits for a permit.
   *
   * @param timedOut what to throw after {@code nanos}
   * @throws dev.manylite.translator.fault.SqlFault what the interruption raises
   */
  void acquire(Interruption interruption, long nanos, Supplier<RuntimeException> timedOut) {
    Waiter waiter = new Waiter(Thread.currentThread());
    synchronized (this) {
      if (permits > 0 && waiters.isEmpty()) {
        permits--;
        return;
      }
      waiters.add(waiter);
    }
    long start = System.nanoTime();
    try {
      while (!waiter.granted) {
        long left = nanos - (System.nanoTime() - start);
        if (left <= 0) {
          throw timedOut.get();
        }
        interruption.park(this, Math.min(left, MOST_PARK_NANOS));
      }
    } catch (Throwable stopped) {
      giveUp(waiter);
      throw stopped;
    }
  }

  void release() {
    Waiter next;
    synchronized (this) {
      next = waiters.poll();
      if (next == null) {
        permits++;
        return;
      }
      next.granted = true;
    }
    LockSupport.unpark(next.thread);
  }

  synchronized int waiting() {
    return waiters.size();
  }

  private void giveUp(Waiter waiter) {
    synchronized (this) {
      if (!waiter.granted) {
        waiters.remove(waiter);
        return;
      }
    }
    // The permit came in the very moment of stopping.
    release();
  }

  private static final class Waiter {
    private final Thread thread;
    private volatile boolean granted;

    Waiter(Thread thread) {
      this.thread = thread;
    }
  }
}
