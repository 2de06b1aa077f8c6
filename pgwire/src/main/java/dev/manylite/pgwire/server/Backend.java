package dev.manylite.pgwire.server;

import java.net.SocketAddress;
import java.util.Map;
import javax.net.ssl.SSLSession;

/** What the protocol needs of the gateway before and beside a session. Called on worker threads. */
public interface Backend {
  /**
   * How this user proves itself. An unknown user gets a challenge like a known one (a mock SCRAM
   * verifier), so that it can't be told apart.
   *
   * @throws BackendFault 28000 where pg_hba-like rules refuse the connection
   */
  Authentication authentication(Startup startup);

  /**
   * Opens the session of an authenticated client.
   *
   * @param processId of BackendKeyData, chosen by the protocol side
   * @param cancellation runs on any thread; the session calls {@link CancelTarget#onCancel} to say
   *     what a CancelRequest does
   * @throws BackendFault 3D000 for an unknown database, 53300 …; always fatal
   */
  BackendSession open(Startup startup, int processId, CancelTarget cancellation, Notices notices);

  /** The proof that is asked for. */
  sealed interface Authentication {
    record Trust() implements Authentication {}

    /** A stored SCRAM-SHA-256 verifier (RFC 5802, 7677). */
    record Scram(byte[] salt, int iterations, byte[] storedKey, byte[] serverKey)
        implements Authentication {}
  }

  /**
   * @param database the user's name where none was given
   * @param parameters all other start-up parameters, in order; {@code options} is already split
   *     into its settings
   * @param remote the client's address
   * @param encryption the TLS session; null where the connection is not encrypted
   */
  record Startup(
      String user,
      String database,
      Map<String, String> parameters,
      SocketAddress remote,
      SSLSession encryption) {
    public boolean tls() {
      return encryption != null;
    }
  }

  /** Where a session registers what a CancelRequest with its key runs. */
  interface CancelTarget {
    void onCancel(Runnable action);

    /**
     * The client's socket closed while a statement runs: called like a cancel. Like a cancel, it
     * may come when the statement is over or the session closed, and then must do nothing.
     */
    void onDisconnect(Runnable action);

    /**
     * The client closed its half of the connection while a statement runs, which is carried out all
     * the same unless this ends it. Comes as a cancel does.
     */
    void onEndOfInput(Runnable action);
  }

  /**
   * Messages that may be sent at any time: NoticeResponse, ParameterStatus, NotificationResponse.
   */
  interface Notices {
    void send(dev.manylite.pgwire.message.BackendMessage message);

    /** Has {@link BackendSession#attend} called once nothing else is to be done; any thread. */
    void attend();

    /** Ends this connection with a FATAL error once its current message is done (57P01, 57P04). */
    void terminate(dev.manylite.pgwire.message.BackendMessage.ErrorResponse reason);
  }
}
