package dev.manylite.gateway.session;

import dev.manylite.gateway.session.transaction.Phase;
import dev.manylite.pgwire.message.FrontendMessage;
import dev.manylite.pgwire.server.BackendSession;
import dev.manylite.pgwire.server.Replies;

/** A session as the protocol calls it: each message once, its failures as ErrorResponses. */
public final class ClientSession implements BackendSession {
  private final Session session;
  private final SimpleQuery simple;
  private final ExtendedQuery extended;
  private final IdleTimeouts idle;
  private boolean closed;

  ClientSession(Session session, IdleTimeouts idle) {
    this.session = session;
    this.simple = new SimpleQuery(session);
    this.extended = new ExtendedQuery(session);
    this.idle = idle;
  }

  @Override
  public void query(String sql, Replies replies) {
    begin(sql);
    session.answering(replies);
    try {
      simple.run(sql, replies);
    } catch (RuntimeException | Error e) {
      throw ErrorResponses.of(e, sql);
    } finally {
      session.answering(null);
    }
  }

  @Override
  public void parse(FrontendMessage.Parse message) {
    begin(message.sql());
    try {
      extended.parse(message);
    } catch (RuntimeException | Error e) {
      throw ErrorResponses.of(e, message.sql());
    }
  }

  @Override
  public void bind(FrontendMessage.Bind message) {
    idle.stop();
    try {
      extended.bind(message);
    } catch (RuntimeException | Error e) {
      throw ErrorResponses.of(e, extended.textOfStatement(message.statement()));
    }
  }

  @Override
  public void describeStatement(String name, Replies replies) {
    idle.stop();
    try {
      extended.describeStatement(name, replies);
    } catch (RuntimeException | Error e) {
      throw ErrorResponses.of(e, extended.textOfStatement(name));
    }
  }

  @Override
  public void describePortal(String name, Replies replies) {
    idle.stop();
    try {
      extended.describePortal(name, replies);
    } catch (RuntimeException | Error e) {
      throw ErrorResponses.of(e, extended.textOfPortal(name));
    }
  }

  @Override
  public void execute(String portal, int maxRows, boolean syncFollows, Replies replies) {
    String text = extended.textOfPortal(portal);
    begin(text);
    session.answering(replies);
    try {
      extended.execute(portal, maxRows, syncFollows, replies);
    } catch (RuntimeException | Error e) {
      throw ErrorResponses.of(e, text);
    } finally {
      session.answering(null);
    }
  }

  @Override
  public void closeStatement(String name) {
    session.prepared().remove(name);
  }

  @Override
  public void closePortal(String name) {
    session.portals().close(name);
  }

  @Override
  public void sync(boolean failed) {
    try {
      if (!failed) {
        session.transaction().endImplicit();
      }
    } catch (RuntimeException | Error e) {
      throw ErrorResponses.of(e, "");
    } finally {
      end();
    }
  }

  /** In a block it is the client who holds others up, whether it reads or not. */
  @Override
  public boolean holdsOthersUp() {
    return session.transaction().phase() == Phase.IMPLICIT && session.transaction().writing();
  }

  @Override
  public TransactionStatus transactionStatus() {
    end();
    return switch (session.transaction().phase()) {
      case IDLE, IMPLICIT -> TransactionStatus.IDLE;
      case BLOCK -> TransactionStatus.IN_BLOCK;
      case FAILED -> TransactionStatus.FAILED;
    };
  }

  @Override
  public void attend() {
    session.deliverNotifications();
  }

  @Override
  public void failed() {
    session.transaction().fail();
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      idle.stop();
      session.services().sessions().remove(session);
      session.close();
    }
  }

  private void begin(String sql) {
    idle.stop();
    session.functions().startStatement();
    session.activity().active(sql, session.transaction().phase() == Phase.IDLE ? null : time());
  }

  /** The client is to be told that it may go on. */
  private void end() {
    session.deliverNotifications();
    session.notices().reportSettings();
    Phase phase = session.transaction().phase();
    String state =
        switch (phase) {
          case IDLE, IMPLICIT -> "idle";
          case BLOCK -> "idle in transaction";
          case FAILED -> "idle in transaction (aborted)";
        };
    session.activity().idle(state, phase == Phase.IDLE ? null : time());
    idle.start(session.transaction().inBlock());
  }

  private java.time.Instant time() {
    return session.transaction().startTime();
  }
}
