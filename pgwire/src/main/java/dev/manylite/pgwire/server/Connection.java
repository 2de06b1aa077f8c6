package dev.manylite.pgwire.server;

import dev.manylite.pgwire.codec.FrontendDecoder;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.FrontendMessage;
import dev.manylite.pgwire.message.StartupPacket;
import io.netty.channel.Channel;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A client that sent its start-up packet. The event loop puts messages into the mailbox; a worker,
 * started when there is something to do and gone when there is not, takes them out one by one and
 * gives them to the {@link ProtocolState}, which calls the session.
 *
 * <pre>
 *  socket ─ InboundHandler ─▶ Mailbox ─▶ worker: ProtocolState ─▶ BackendSession
 *                                                      │                 │
 *  socket ◀─────── ClientChannel ◀─ ChannelReplies ◀───┴─────────────────┘
 * </pre>
 *
 * Other threads reach it by {@link #cancel}, {@link #terminate}, {@link #abandon} and the session's
 * {@link Backend.Notices}; what they ask for is kept until the worker looks at it.
 */
final class Connection implements Runnable, Backend.CancelTarget {
  private static final Runnable NOTHING = () -> {};

  private final ServerContext server;
  private final InboundHandler inbound;
  private final Backend.Startup startup;
  private final int processId;
  private final int secretKey;
  private final Mailbox mailbox;
  private final ClientChannel client;
  private final CopyInput copyInput;
  private final ChannelReplies replies;
  private final Outbox outbox;
  private final AtomicReference<ErrorFields> termination = new AtomicReference<>();
  private volatile boolean disconnected;
  private volatile Runnable onCancel = NOTHING;
  private volatile Runnable onDisconnect = NOTHING;
  private volatile Runnable onEndOfInput = NOTHING;
  private volatile Thread worker;

  /** The worker's alone. */
  private ProtocolState state;

  private final Conversation conversation;

  Connection(
      ServerContext server,
      InboundHandler inbound,
      StartupPacket.StartupMessage packet,
      Backend.Startup startup,
      int processId) {
    this.server = server;
    this.inbound = inbound;
    this.startup = startup;
    this.processId = processId;
    this.secretKey = server.random().nextInt();
    PgServerOptions options = server.options();
    this.mailbox =
        new Mailbox(
            options.mailboxMessages(),
            options.mailboxBytes(),
            () -> channel().eventLoop().execute(inbound::resume));
    this.client = new ClientChannel(inbound.context().channel(), options.stallTimeout());
    this.copyInput = new CopyInput(this);
    this.replies = new ChannelReplies(client, copyInput);
    this.outbox = new Outbox(this, replies);
    this.conversation = new Conversation(server, this, replies, outbox);
    this.state = new ProtocolState.Starting(conversation, packet);
  }

  int processId() {
    return processId;
  }

  int secretKey() {
    return secretKey;
  }

  Backend.Startup startup() {
    return startup;
  }

  // ---- on the event loop

  boolean mailboxFull() {
    return mailbox.full();
  }

  void offer(Mailbox.Entry entry) {
    mailbox.offer(entry);
  }

  void wakeForMessages() {
    if (mailbox.signalIfFilled()) {
      startWorker();
    }
  }

  void onWritabilityChanged() {
    client.onChange();
  }

  /**
   * The client closed the connection, or its half of it, which looks the same from here. What it
   * sent before is carried out and answered; if nobody takes the answers, writing them fails.
   *
   * @param cut within a message
   */
  void onEndOfInput(boolean cut) {
    mailbox.offer(new Mailbox.Entry(new FrontendMessage.EndOfInput(cut), 0, 0));
    if (mailbox.working()) {
      runBeside(onEndOfInput);
    }
  }

  /** The socket is gone, and whatever runs or waits in the mailbox is for nobody. */
  void onDisconnect() {
    disconnected = true;
    client.onChange();
    Runnable interruption = onDisconnect;
    onDisconnect = NOTHING;
    if (mailbox.working()) {
      runBeside(() -> interruptForNobody(interruption));
    } else {
      wake();
    }
  }

  /** A statement may be running for a client that is gone. */
  private void interruptForNobody(Runnable interruption) {
    try {
      interruption.run();
    } finally {
      wake();
    }
  }

  // ---- from any thread

  @Override
  public void onCancel(Runnable action) {
    onCancel = action;
  }

  @Override
  public void onDisconnect(Runnable action) {
    onDisconnect = action;
  }

  @Override
  public void onEndOfInput(Runnable action) {
    onEndOfInput = action;
  }

  Connection cancel() {
    onCancel.run();
    return this;
  }

  /** Ends with a FATAL error once the current message is done; the first reason counts. */
  void terminate(ErrorFields reason) {
    if (termination.compareAndSet(null, reason)) {
      wake();
    }
  }

  boolean syncFollows() {
    return mailbox.next() instanceof FrontendMessage.Sync;
  }

  /** Why the connection is to end, or null. */
  ErrorFields termination() {
    return termination.get();
  }

  /** Ends now, whatever is going on. */
  void abandon() {
    client.abandon();
    channel().close();
    onCancel.run();
    onDisconnect.run();
  }

  void wake() {
    if (mailbox.signal()) {
      startWorker();
    }
  }

  boolean onWorker() {
    return Thread.currentThread() == worker;
  }

  // ---- on the worker

  /** What the client may send next. */
  void expect(FrontendDecoder.Phase phase) {
    channel().eventLoop().execute(() -> inbound.expect(phase));
  }

  /** The next message in COPY FROM STDIN; null if something else happened. */
  FrontendMessage awaitMessage() {
    try {
      requireClient();
      Mailbox.Entry entry = mailbox.poll();
      if (entry == null) {
        mailbox.await();
        return null;
      }
      server.budget().release(entry.reserved());
      return entry.message();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Replies.ClientGone();
    }
  }

  private void requireClient() {
    if (disconnected) {
      throw new Replies.ClientGone();
    }
    ErrorFields reason = termination.get();
    if (reason != null) {
      throw Faults.of(reason);
    }
  }

  @Override
  public void run() {
    do {
      worker = Thread.currentThread();
      work();
      worker = null;
    } while (!mailbox.park());
  }

  private void work() {
    try {
      drainMailbox();
    } catch (Replies.ClientGone e) {
      state = conversation.gone();
    } catch (RuntimeException | Error e) {
      // Not from a message's own doing, so nothing can be said of the session's state.
      state = conversation.broken(e);
    }
    if (state instanceof ProtocolState.Closed) {
      dropMessages();
    }
  }

  private void drainMailbox() {
    while (!(state instanceof ProtocolState.Closed)) {
      ErrorFields reason = termination.get();
      if (disconnected) {
        state = conversation.gone();
      } else if (reason != null && !isAboutToAnswer()) {
        state = conversation.end(reason);
      } else if (!step()) {
        outbox.drain();
        conversation.attend();
        replies.flush();
        return;
      }
    }
  }

  /** What was carried out in a series of messages is told by its Sync, where that has come. */
  private boolean isAboutToAnswer() {
    return state instanceof ProtocolState.InExtended && syncFollows();
  }

  /** Whether there was something to do. */
  private boolean step() {
    if (state instanceof ProtocolState.Starting starting) {
      state = starting.begin();
      return true;
    }
    Mailbox.Entry entry = mailbox.poll();
    if (entry == null) {
      return false;
    }
    copyInput.reset();
    try {
      state = state.on(entry.message());
    } finally {
      server.budget().release(entry.reserved());
    }
    return true;
  }

  /** Called once, when the session is closed. */
  void onClosed() {
    onCancel = NOTHING;
    onDisconnect = NOTHING;
    onEndOfInput = NOTHING;
    replies.release();
    server.registry().remove(processId);
    if (channel().isActive()) {
      channel()
          .eventLoop()
          .execute(
              () -> {
                inbound.discard();
                Farewell.end(channel());
              });
    }
  }

  private void dropMessages() {
    for (Mailbox.Entry entry = mailbox.poll(); entry != null; entry = mailbox.poll()) {
      server.budget().release(entry.reserved());
    }
  }

  private Channel channel() {
    return client.channel();
  }

  private void startWorker() {
    try {
      server.executor().execute(this);
    } catch (RejectedExecutionException e) {
      // A session that is open must still be closed, so a thread of its own does that.
      terminate(ErrorFields.fatal("53300", "sorry, too many clients already"));
      new Thread(this, "pgwire-overflow-" + processId).start();
    }
  }

  private void runBeside(Runnable action) {
    try {
      server.executor().execute(action);
    } catch (RejectedExecutionException e) {
      new Thread(action, "pgwire-disconnect-" + processId).start();
    }
  }
}
