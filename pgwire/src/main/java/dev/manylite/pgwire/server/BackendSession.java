package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.FrontendMessage;

/**
 * One client's session as the protocol sees it; the gateway implements it. All calls for one
 * session come from one thread at a time, in the client's order. A {@link BackendFault} thrown from
 * any of them becomes an ErrorResponse, and the protocol's state machine skips what the protocol
 * says is to be skipped; the session only has to note that its transaction failed.
 */
public interface BackendSession extends AutoCloseable {

  /**
   * A whole simple query: all statements, results written to {@code replies}; not ReadyForQuery.
   */
  void query(String sql, Replies replies);

  void parse(FrontendMessage.Parse message);

  void bind(FrontendMessage.Bind message);

  /** Writes ParameterDescription and RowDescription or NoData. */
  void describeStatement(String name, Replies replies);

  /** Writes RowDescription or NoData. */
  void describePortal(String name, Replies replies);

  /**
   * Runs a portal; {@code maxRows} 0 is no limit. Writes rows and CommandComplete or
   * PortalSuspended.
   *
   * @param syncFollows the client's next message is Sync, as far as it is known
   */
  void execute(String portal, int maxRows, boolean syncFollows, Replies replies);

  void closeStatement(String name);

  void closePortal(String name);

  /** Ends an implicit transaction: commit, or roll back if {@code failed}. */
  void sync(boolean failed);

  /**
   * Whether other sessions wait, or would have to, for what this one's implicit transaction has:
   * then its answers must not wait for the client to read. Asked while a message is carried out.
   */
  default boolean holdsOthersUp() {
    return false;
  }

  /**
   * Between two messages, when it was asked for by {@link Backend.Notices#attend}, or for nothing.
   */
  default void attend() {
    // Who asks for it overrides it.
  }

  /** I, T or E for ReadyForQuery. */
  TransactionStatus transactionStatus();

  /**
   * An error was sent for the current message (or the client's COPY failed): the open transaction
   * block, if any, is now failed.
   */
  void failed();

  /** The client is gone or ends: roll back, free everything. Idempotent. */
  @Override
  void close();

  enum TransactionStatus {
    IDLE('I'),
    IN_BLOCK('T'),
    FAILED('E');

    private final char code;

    TransactionStatus(char code) {
      this.code = code;
    }

    public char code() {
      return code;
    }
  }
}
