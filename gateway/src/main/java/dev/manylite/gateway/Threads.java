package dev.manylite.gateway;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The gateway's threads. */
final class Threads {
  /** CancelRequests and connections that are just being refused need threads too. */
  private static final int SPARE = 64;

  private static final int IDLE_SECONDS = 30;

  /** Long chains of operators and set operations are deep trees. Only what is used takes memory. */
  private static final long WORKER_STACK = 64L * 1024 * 1024;

  private Threads() {}

  /** Elastic: a blocked statement blocks its own thread only; idle connections have none. */
  static ExecutorService workers(int maxConnections) {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        maxConnections + SPARE,
        IDLE_SECONDS,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> daemon(task, "session-" + number.incrementAndGet(), WORKER_STACK));
  }

  static ScheduledExecutorService timers() {
    return Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "timers", 0));
  }

  /**
   * @param stack bytes; 0 for as many as usual
   */
  private static Thread daemon(Runnable task, String name, long stack) {
    Thread thread = new Thread(null, task, name, stack);
    thread.setDaemon(true);
    return thread;
  }
}
