package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.FrontendMessage;
import dev.manylite.pgwire.message.Severity;
import dev.manylite.pgwire.message.StartupPacket;

/**
 * Where a connection is in the protocol (manual, 55.2), and what the next message does there.
 *
 * <pre>
 *  Starting ──trust──────────────────────────┐
 *     │ SCRAM                                │
 *     ▼                    proof             ▼        Query, Sync, FunctionCall
 *  Authenticating ──────────────────────▶  Ready ◀──────────────────────────────┐
 *                                          │   ▲                                │
 *                  Parse Bind Describe     │   │ Sync, Query                    │
 *                  Execute Close Flush     ▼   │                                │
 *                                       InExtended ──error──▶ SkippingToSync ─Sync
 *
 *  any ──Terminate, FATAL error, client gone──▶ Closed
 * </pre>
 *
 * A COPY FROM STDIN is no state: while it lasts, the session's call waits in {@link
 * Replies#nextCopyData}.
 */
sealed interface ProtocolState {
  /** Handles one message; the state that follows. */
  ProtocolState on(FrontendMessage message);

  /** Before the first answer. */
  record Starting(Conversation conversation, StartupPacket.StartupMessage packet)
      implements ProtocolState {
    ProtocolState begin() {
      return Handshake.begin(conversation, packet);
    }

    @Override
    public ProtocolState on(FrontendMessage message) {
      throw new IllegalStateException("message before the start-up packet was answered");
    }
  }

  /** The client is asked for a proof. */
  record Authenticating(Conversation conversation, Handshake handshake) implements ProtocolState {
    @Override
    public ProtocolState on(FrontendMessage message) {
      return handshake.on(message);
    }
  }

  /** ReadyForQuery was sent last. */
  record Ready(Conversation conversation) implements ProtocolState {
    @Override
    public ProtocolState on(FrontendMessage message) {
      return message.accept(new Dispatch(conversation, this));
    }
  }

  /** Within a series of extended-query messages, all well so far. */
  record InExtended(Conversation conversation) implements ProtocolState {
    @Override
    public ProtocolState on(FrontendMessage message) {
      return message.accept(new Dispatch(conversation, this));
    }
  }

  /** An extended-query message failed: everything up to Sync is skipped. */
  record SkippingToSync(Conversation conversation) implements ProtocolState {
    @Override
    public ProtocolState on(FrontendMessage message) {
      if (message instanceof FrontendMessage.Sync) {
        return conversation.cycleEnds(true);
      }
      boolean ends =
          message instanceof FrontendMessage.Terminate
              || message instanceof FrontendMessage.EndOfInput
              || message instanceof FrontendMessage.Invalid invalid
                  && invalid.error().severity() == Severity.FATAL;
      return ends ? message.accept(new Dispatch(conversation, this)) : this;
    }
  }

  /** The session is closed; messages that still come are dropped. */
  record Closed() implements ProtocolState {
    @Override
    public ProtocolState on(FrontendMessage message) {
      return this;
    }
  }
}
