package dev.manylite.pgwire.server;

import dev.manylite.pgwire.codec.FrontendDecoder;
import dev.manylite.pgwire.message.BackendMessage;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.Severity;
import dev.manylite.pgwire.scram.ScramExchange;
import dev.manylite.pgwire.scram.ScramVerifier;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the protocol's states do: calls to the session, answers, errors. The worker's alone. */
final class Conversation {
  private static final Logger LOG = LoggerFactory.getLogger(Conversation.class);

  /** How a step went; where it did not, the client has been told. */
  enum Outcome {
    DONE,
    FAILED,
    /** The connection has to end. */
    FATAL
  }

  private final ServerContext server;
  private final Connection connection;
  private final ChannelReplies replies;
  private final Outbox outbox;
  private BackendSession session;

  Conversation(ServerContext server, Connection connection, ChannelReplies replies, Outbox outbox) {
    this.server = server;
    this.connection = connection;
    this.replies = replies;
    this.outbox = outbox;
  }

  BackendSession session() {
    return session;
  }

  Replies replies() {
    return replies;
  }

  Backend.Startup startup() {
    return connection.startup();
  }

  Backend.Authentication authentication() {
    return server.backend().authentication(startup());
  }

  ScramExchange exchange(ScramVerifier verifier) {
    Optional<byte[]> binding =
        startup().tls() ? server.options().tls().flatMap(ServerTls::endpoint) : Optional.empty();
    return new ScramExchange(verifier, binding, server.random());
  }

  /** Sends what is written and says what the client may send next. */
  void expect(FrontendDecoder.Phase phase) {
    replies.flush();
    connection.expect(phase);
  }

  boolean syncFollows() {
    return connection.syncFollows();
  }

  /** The client proved who it is. */
  ProtocolState admit() {
    replies.send(new BackendMessage.AuthenticationOk());
    session = server.backend().open(startup(), connection.processId(), connection, outbox);
    replies.whileHurried(session::holdsOthersUp);
    replies.send(new BackendMessage.BackendKeyData(connection.processId(), connection.secretKey()));
    ProtocolState next = ready();
    connection.expect(FrontendDecoder.Phase.SESSION);
    return next;
  }

  Outcome attempt(Runnable step) {
    try {
      step.run();
      return Outcome.DONE;
    } catch (Replies.ClientGone e) {
      throw e;
    } catch (RuntimeException | Error e) {
      return report(Faults.describe(e));
    }
  }

  /** Tells the client, and the session that its transaction failed. */
  Outcome report(ErrorFields error) {
    replies.dropUnfinished();
    ErrorFields reason = connection.termination();
    if (reason != null && reason.message().equals(error.message())) {
      // The statement failed because the connection is to end.
      replies.send(new BackendMessage.ErrorResponse(error.withSeverity(Severity.FATAL)));
      return Outcome.FATAL;
    }
    replies.send(new BackendMessage.ErrorResponse(error));
    if (reason == CopyInput.LOST) {
      replies.send(new BackendMessage.ErrorResponse(reason));
      return Outcome.FATAL;
    }
    if (error.severity() != Severity.ERROR) {
      return Outcome.FATAL;
    }
    if (session != null) {
      try {
        session.failed();
      } catch (RuntimeException | Error e) {
        // A session that can't even fail is in no state to go on.
        LOG.error("session could not take note of an error", e);
        replies.send(
            new BackendMessage.ErrorResponse(ErrorFields.fatal("XX000", "internal error")));
        return Outcome.FATAL;
      }
    }
    return Outcome.FAILED;
  }

  /** Between two messages: what the session has to say unasked. */
  void attend() {
    if (session != null) {
      session.attend();
    }
  }

  /** Ends the implicit transaction and says that the next command may come. */
  ProtocolState cycleEnds(boolean failed) {
    if (attempt(() -> session.sync(failed)) == Outcome.FATAL) {
      return closed();
    }
    return ready();
  }

  private ProtocolState ready() {
    outbox.drain();
    replies.send(new BackendMessage.ReadyForQuery(session.transactionStatus().code()));
    replies.flush();
    return new ProtocolState.Ready(this);
  }

  /** Ends with an error. */
  ProtocolState end(ErrorFields reason) {
    replies.dropUnfinished();
    replies.send(new BackendMessage.ErrorResponse(reason.withSeverity(Severity.FATAL)));
    return closed();
  }

  /** Ends after a defect between messages. */
  ProtocolState broken(Throwable defect) {
    try {
      return end(Faults.describe(defect));
    } catch (RuntimeException | Error e) {
      LOG.debug("client was not told of the defect", e);
      return gone();
    }
  }

  /** Ends in good order: what is written is sent, the session is closed. */
  ProtocolState closed() {
    try {
      replies.flush();
    } catch (Replies.ClientGone e) {
      LOG.debug("client left before the last words");
    }
    return gone();
  }

  /** Closes the session; nobody is there to be told anything. */
  ProtocolState gone() {
    if (session != null) {
      try {
        session.close();
      } catch (RuntimeException | Error e) {
        LOG.error("session could not be closed", e);
      }
    }
    connection.onClosed();
    return new ProtocolState.Closed();
  }
}
