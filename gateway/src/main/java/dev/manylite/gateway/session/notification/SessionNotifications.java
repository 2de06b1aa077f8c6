package dev.manylite.gateway.session.notification;

import dev.manylite.gateway.session.transaction.TransactionListener;
import dev.manylite.gateway.tenant.Notification;
import dev.manylite.gateway.tenant.NotificationQueue;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.system.Notifications;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * A session's part in notifications. LISTEN, UNLISTEN and NOTIFY take effect when the transaction
 * commits; a rollback, to a savepoint too, drops them. Used on the session's thread.
 */
public final class SessionNotifications implements Notifications, TransactionListener {
  private static final int LONGEST_CHANNEL = 63;
  private static final int PAYLOAD_LIMIT = 8000;

  private final NotificationQueue queue;
  private final NotificationQueue.Listener listener;
  private final int processId;
  private final IntSupplier moment;
  private final List<Pending<Runnable>> subscriptions = new ArrayList<>();
  private final List<Pending<Notification>> outgoing = new ArrayList<>();

  /**
   * @param moment in the transaction, as savepoints count it
   */
  private record Pending<T>(int moment, T what) {}

  /**
   * @param wake has the session deliver what waits as soon as it is idle; any thread
   */
  public SessionNotifications(
      NotificationQueue queue, int processId, IntSupplier moment, Runnable wake) {
    this.queue = queue;
    this.listener = queue.listener(wake);
    this.processId = processId;
    this.moment = moment;
  }

  public void listen(String channel) {
    subscribe(() -> listener.listen(channel));
  }

  /**
   * @param channel null for all
   */
  public void unlisten(String channel) {
    subscribe(channel == null ? listener::unlistenAll : () -> listener.unlisten(channel));
  }

  private void subscribe(Runnable change) {
    subscriptions.add(new Pending<>(moment.getAsInt(), change));
  }

  @Override
  public void notify(String channel, String payload) {
    if (channel.isEmpty()) {
      throw invalid("channel name cannot be empty");
    }
    if (length(channel) > LONGEST_CHANNEL) {
      throw invalid("channel name too long");
    }
    if (length(payload) >= PAYLOAD_LIMIT) {
      throw invalid("payload string too long");
    }
    Notification notification = new Notification(processId, channel, payload);
    if (outgoing.stream().noneMatch(pending -> pending.what().equals(notification))) {
      outgoing.add(new Pending<>(moment.getAsInt(), notification));
    }
  }

  private static int length(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
  }

  @Override
  public List<String> channels() {
    return listener.channels();
  }

  @Override
  public double usage() {
    return queue.usage();
  }

  /** What the client is to be told now that no transaction is open. */
  public List<Notification> take() {
    return listener.hasWaiting() ? listener.take() : List.of();
  }

  /** The session is over. */
  public void close() {
    listener.unlistenAll();
  }

  @Override
  public void beforeCommit() {
    if (!outgoing.isEmpty()) {
      queue.requirePlace();
    }
  }

  @Override
  public void committed() {
    subscriptions.forEach(pending -> pending.what().run());
    if (!outgoing.isEmpty()) {
      queue.add(outgoing.stream().map(Pending::what).toList());
    }
    clear();
  }

  @Override
  public void ended(boolean committed) {
    clear();
  }

  private void clear() {
    subscriptions.clear();
    outgoing.clear();
  }

  @Override
  public void rolledBackTo(int savepoint) {
    subscriptions.removeIf(pending -> pending.moment() >= savepoint);
    outgoing.removeIf(pending -> pending.moment() >= savepoint);
  }
}
