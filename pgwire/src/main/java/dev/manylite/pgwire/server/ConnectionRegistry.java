package dev.manylite.pgwire.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** The connections of a server by process id. A place is held until the session is closed. */
final class ConnectionRegistry {
  private final int maximum;
  private final Map<Integer, Connection> connections = new HashMap<>();
  private int lastProcessId;
  private Consumer<Connection> onArrival = connection -> {};

  ConnectionRegistry(int maximum) {
    this.maximum = maximum;
  }

  /** Makes a connection with a free process id; empty where there are too many already. */
  Optional<Connection> admit(IntFunction<Connection> connection) {
    Connection admitted;
    Consumer<Connection> arrival;
    synchronized (this) {
      if (connections.size() >= maximum) {
        return Optional.empty();
      }
      do {
        lastProcessId = lastProcessId == Integer.MAX_VALUE ? 1 : lastProcessId + 1;
      } while (connections.containsKey(lastProcessId));
      admitted = connection.apply(lastProcessId);
      connections.put(lastProcessId, admitted);
      arrival = onArrival;
    }
    arrival.accept(admitted);
    return Optional.of(admitted);
  }

  synchronized void remove(int processId) {
    connections.remove(processId);
    notifyAll();
  }

  synchronized Optional<Connection> find(int processId) {
    return Optional.ofNullable(connections.get(processId));
  }

  synchronized List<Connection> all() {
    return new ArrayList<>(connections.values());
  }

  /** Does this to all connections, and to those that still arrive. */
  void shutDown(Consumer<Connection> action) {
    synchronized (this) {
      onArrival = action;
    }
    all().forEach(action);
  }

  /** Whether all connections were gone in time. */
  synchronized boolean awaitEmpty(Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (!connections.isEmpty()) {
      long left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return true;
  }
}
