package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.BackendMessage;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.FrontendMessage;
import dev.manylite.pgwire.message.FrontendMessage.Target;
import dev.manylite.pgwire.message.Severity;

/** What each message does in a session that isn't skipping. */
record Dispatch(Conversation conversation, ProtocolState current)
    implements FrontendMessage.Visitor<ProtocolState> {

  @Override
  public ProtocolState onQuery(FrontendMessage.Query message) {
    return simple(() -> session().query(message.sql(), replies()));
  }

  @Override
  public ProtocolState onParse(FrontendMessage.Parse message) {
    return extended(
        () -> {
          session().parse(message);
          replies().send(new BackendMessage.ParseComplete());
        });
  }

  @Override
  public ProtocolState onBind(FrontendMessage.Bind message) {
    return extended(
        () -> {
          session().bind(message);
          replies().send(new BackendMessage.BindComplete());
        });
  }

  @Override
  public ProtocolState onDescribe(FrontendMessage.Describe message) {
    return extended(
        () -> {
          if (message.target() == Target.STATEMENT) {
            session().describeStatement(message.name(), replies());
          } else {
            session().describePortal(message.name(), replies());
          }
        });
  }

  @Override
  public ProtocolState onExecute(FrontendMessage.Execute message) {
    return extended(
        () ->
            session()
                .execute(
                    message.portal(), message.maxRows(), conversation.syncFollows(), replies()));
  }

  @Override
  public ProtocolState onClose(FrontendMessage.Close message) {
    return extended(
        () -> {
          if (message.target() == Target.STATEMENT) {
            session().closeStatement(message.name());
          } else {
            session().closePortal(message.name());
          }
          replies().send(new BackendMessage.CloseComplete());
        });
  }

  @Override
  public ProtocolState onFlush(FrontendMessage.Flush message) {
    return extended(() -> replies().flush());
  }

  @Override
  public ProtocolState onSync(FrontendMessage.Sync message) {
    return conversation.cycleEnds(false);
  }

  @Override
  public ProtocolState onFunctionCall(FrontendMessage.FunctionCall message) {
    return simple(
        () -> {
          throw Faults.error("0A000", "function calls by message are not supported by Manylite");
        });
  }

  /** What a client still sends of a COPY that failed is dropped (manual, 55.2.6). */
  @Override
  public ProtocolState onCopyData(FrontendMessage.CopyData message) {
    return current;
  }

  @Override
  public ProtocolState onCopyDone(FrontendMessage.CopyDone message) {
    return current;
  }

  @Override
  public ProtocolState onCopyFail(FrontendMessage.CopyFail message) {
    return current;
  }

  @Override
  public ProtocolState onTerminate(FrontendMessage.Terminate message) {
    return conversation.gone();
  }

  @Override
  public ProtocolState onSaslInitialResponse(FrontendMessage.SaslInitialResponse message) {
    return outOfPlace();
  }

  @Override
  public ProtocolState onSaslResponse(FrontendMessage.SaslResponse message) {
    return outOfPlace();
  }

  @Override
  public ProtocolState onInvalid(FrontendMessage.Invalid message) {
    Runnable refusal =
        () -> {
          throw Faults.of(message.error());
        };
    if (message.error().severity() == Severity.FATAL) {
      return conversation.end(message.error());
    }
    return message.extendedQuery() ? extended(refusal) : simple(refusal);
  }

  /**
   * A client that leaves without a word does so quietly; where something of it is lost, it is told,
   * as PostgreSQL's log is.
   */
  @Override
  public ProtocolState onEndOfInput(FrontendMessage.EndOfInput message) {
    if (message.cut()) {
      return conversation.end(ErrorFields.fatal("08006", "unexpected EOF on client connection"));
    }
    if (session().transactionStatus() != BackendSession.TransactionStatus.IDLE) {
      return conversation.end(
          ErrorFields.fatal(
              "08006", "unexpected EOF on client connection with an open transaction"));
    }
    return conversation.closed();
  }

  private ProtocolState simple(Runnable step) {
    return switch (conversation.attempt(step)) {
      case DONE -> conversation.cycleEnds(false);
      case FAILED -> conversation.cycleEnds(true);
      case FATAL -> conversation.closed();
    };
  }

  private ProtocolState extended(Runnable step) {
    return switch (conversation.attempt(step)) {
      case DONE -> new ProtocolState.InExtended(conversation);
      case FAILED -> new ProtocolState.SkippingToSync(conversation);
      case FATAL -> conversation.closed();
    };
  }

  private ProtocolState outOfPlace() {
    return conversation.end(ErrorFields.fatal("08P01", "invalid frontend message type 112"));
  }

  private BackendSession session() {
    return conversation.session();
  }

  private Replies replies() {
    return conversation.replies();
  }
}
