package dev.manylite.gateway.tenant;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * One tenant's notifications: who listens to what, and what has not been delivered yet. They are
 * added in the order of commits, since whoever wrote adds them before it gives its turn away.
 * Nobody of another tenant can be reached. Safe for all threads.
 */
public final class NotificationQueue {
  private static final long CAPACITY = 64L << 20;

  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private long size;

  /** A session as it listens. */
  public static final class Listener {
    private final NotificationQueue queue;
    private final Runnable wake;
    private final Set<String> channels = new LinkedHashSet<>();
    private final List<Notification> waiting = new ArrayList<>();

    private Listener(NotificationQueue queue, Runnable wake) {
      this.queue = queue;
      this.wake = wake;
    }

    public List<String> channels() {
      synchronized (queue) {
        return List.copyOf(channels);
      }
    }

    public void listen(String channel) {
      synchronized (queue) {
        channels.add(channel);
        if (!queue.listeners.contains(this)) {
          queue.listeners.add(this);
        }
      }
    }

    public void unlisten(String channel) {
      synchronized (queue) {
        channels.remove(channel);
        forget();
      }
    }

    /** To nothing any more; what waits is for nobody. */
    public void unlistenAll() {
      synchronized (queue) {
        channels.clear();
        forget();
      }
    }

    private void forget() {
      waiting.removeIf(
          notification -> {
            boolean gone = !channels.contains(notification.channel());
            queue.size -= gone ? notification.size() : 0;
            return gone;
          });
      if (channels.isEmpty()) {
        queue.listeners.remove(this);
      }
    }

    public boolean hasWaiting() {
      synchronized (queue) {
        return !waiting.isEmpty();
      }
    }

    /** Takes what waits, in order. */
    public List<Notification> take() {
      synchronized (queue) {
        List<Notification> taken = List.copyOf(waiting);
        taken.forEach(notification -> queue.size -= notification.size());
        waiting.clear();
        return taken;
      }
    }
  }

  /**
   * @param wake tells the session, from any thread, that something waits
   */
  public Listener listener(Runnable wake) {
    return new Listener(this, wake);
  }

  /**
   * Before a commit: whether there is place.
   *
   * @throws SqlFault 54000
   */
  public synchronized void requirePlace() {
    if (size >= CAPACITY) {
      throw new SqlFault(
          SqlState.PROGRAM_LIMIT_EXCEEDED, "too many notifications in the NOTIFY queue");
    }
  }

  /** How full it is, 0 to 1. */
  public synchronized double usage() {
    return Math.min(1.0, (double) size / CAPACITY);
  }

  /** After a commit: one transaction's notifications, together. */
  public void add(List<Notification> notifications) {
    List<Listener> reached = new ArrayList<>();
    synchronized (this) {
      for (Listener listener : listeners) {
        boolean any = false;
        for (Notification notification : notifications) {
          if (listener.channels.contains(notification.channel())) {
            listener.waiting.add(notification);
            size += notification.size();
            any = true;
          }
        }
        if (any) {
          reached.add(listener);
        }
      }
    }
    reached.forEach(listener -> listener.wake.run());
  }
}
