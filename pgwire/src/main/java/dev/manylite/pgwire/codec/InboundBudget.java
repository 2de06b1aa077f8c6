package dev.manylite.pgwire.codec;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The memory that long messages of all connections may hold together, so that a few clients can't
 * exhaust the heap of all. Who reserves releases.
 */
public final class InboundBudget {
  private final AtomicLong free;

  public InboundBudget(long bytes) {
    free = new AtomicLong(bytes);
  }

  boolean reserve(int bytes) {
    if (free.addAndGet(-bytes) >= 0) {
      return true;
    }
    free.addAndGet(bytes);
    return false;
  }

  public void release(int bytes) {
    if (bytes != 0) {
      free.addAndGet(bytes);
    }
  }
}
