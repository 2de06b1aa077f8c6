package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.BackendMessage;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Messages that may come at any time, from any thread. Those from the worker go among the answers,
 * the others wait until it is between two messages.
 */
final class Outbox implements Backend.Notices {
  private static final int CAPACITY = 65_536;

  private final Connection connection;
  private final ChannelReplies replies;
  private final Queue<BackendMessage> waiting = new ArrayDeque<>();

  Outbox(Connection connection, ChannelReplies replies) {
    this.connection = connection;
    this.replies = replies;
  }

  @Override
  public void send(BackendMessage message) {
    if (connection.onWorker() && replies.betweenMessages()) {
      replies.send(message);
      return;
    }
    synchronized (waiting) {
      if (waiting.size() < CAPACITY) {
        waiting.add(message);
      } else {
        terminate(
            BackendMessage.ErrorResponse.fatal("53200", "too many undelivered notifications"));
      }
    }
    connection.wake();
  }

  @Override
  public void attend() {
    connection.wake();
  }

  @Override
  public void terminate(BackendMessage.ErrorResponse reason) {
    connection.terminate(reason.fields());
  }

  /** On the worker, between messages. */
  void drain() {
    while (true) {
      BackendMessage next;
      synchronized (waiting) {
        next = waiting.poll();
      }
      if (next == null) {
        return;
      }
      replies.send(next);
    }
  }
}
