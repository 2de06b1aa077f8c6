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
        task -> daemon(task, "session-" + number.incrementAndGet()));
  }

  static ScheduledExecutorService timers() {
    return Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "timers"));
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
