package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.FrontendMessage;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Between a connection's event loop and its worker. Bounded: when it is full the event loop stops
 * reading the socket, and when it has room again it is told. It also knows whether a worker is at
 * work, so that there is never more than one.
 */
final class Mailbox {
  /**
   * @param length of the message on the wire
   * @param reserved what it holds of the server's budget for long messages
   */
  record Entry(FrontendMessage message, int length, int reserved) {}

  private final int maxMessages;
  private final int maxBytes;
  private final Runnable onRoom;
  private final Queue<Entry> entries = new ArrayDeque<>();
  private int bytes;
  private boolean stalled;
  private boolean working;
  private boolean signalled;

  /**
   * @param onRoom called on the worker after the mailbox was found full and half of it is free
   */
  Mailbox(int maxMessages, int maxBytes, Runnable onRoom) {
    this.maxMessages = maxMessages;
    this.maxBytes = maxBytes;
    this.onRoom = onRoom;
  }

  synchronized void offer(Entry entry) {
    entries.add(entry);
    bytes += entry.length();
  }

  /** A single message longer than the limit may come in when the mailbox isn't full. */
  synchronized boolean full() {
    stalled = entries.size() >= maxMessages || bytes >= maxBytes;
    return stalled;
  }

  /** The next message; null if there is none. */
  Entry poll() {
    boolean room;
    Entry entry;
    synchronized (this) {
      entry = entries.poll();
      if (entry == null) {
        return null;
      }
      bytes -= entry.length();
      room = stalled && entries.size() <= maxMessages / 2 && bytes <= maxBytes / 2;
      if (room) {
        stalled = false;
      }
    }
    if (room) {
      onRoom.run();
    }
    return entry;
  }

  /** The message that {@link #poll} would give; null if there is none. */
  synchronized FrontendMessage next() {
    Entry entry = entries.peek();
    return entry == null ? null : entry.message();
  }

  /** Something happened that the worker should look at; true if a worker has to be started. */
  synchronized boolean signal() {
    signalled = true;
    notifyAll();
    return startWorker();
  }

  /** Likewise if there is a message. */
  synchronized boolean signalIfFilled() {
    return !entries.isEmpty() && signal();
  }

  private boolean startWorker() {
    boolean start = !working;
    working = true;
    return start;
  }

  /** The worker found nothing to do; true if it may go, false if there is something after all. */
  synchronized boolean park() {
    if (signalled) {
      signalled = false;
      return false;
    }
    working = false;
    return true;
  }

  /** Whether a worker is at work. */
  synchronized boolean working() {
    return working;
  }

  /** For the worker: waits until there is a message or a signal. */
  synchronized void await() throws InterruptedException {
    while (entries.isEmpty() && !signalled) {
      wait();
    }
    signalled = false;
  }
}
