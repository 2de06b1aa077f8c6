package dev.manylite.pgwire.message;

import java.util.List;
import java.util.Map;

/** What a client sends before it has a session; such a packet has no type byte. */
public sealed interface StartupPacket {
  <R> R accept(Visitor<R> visitor);

  /** Asks for TLS; the answer is one byte, S or N. */
  record SslRequest() implements StartupPacket {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onSslRequest(this);
    }
  }

  /** Asks for GSSAPI encryption; the answer is one byte. */
  record GssEncRequest() implements StartupPacket {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onGssEncRequest(this);
    }
  }

  /** Asks to interrupt what another connection runs; there is no answer. */
  record CancelRequest(int processId, int secretKey) implements StartupPacket {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onCancelRequest(this);
    }

    @Override
    public String toString() {
      return "CancelRequest[processId=" + processId + "]";
    }
  }

  /**
   * Asks for a session.
   *
   * @param parameters in the client's order, without the protocol extensions
   * @param protocolExtensions names of the parameters that begin with {@code _pq_.}
   */
  record StartupMessage(
      int major, int minor, Map<String, String> parameters, List<String> protocolExtensions)
      implements StartupPacket {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onStartupMessage(this);
    }
  }

  /** Could not be read; the connection ends with this error. */
  record Invalid(ErrorFields error) implements StartupPacket {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.onInvalid(this);
    }
  }

  /** One method per packet. */
  interface Visitor<R> {
    R onSslRequest(SslRequest packet);

    R onGssEncRequest(GssEncRequest packet);

    R onCancelRequest(CancelRequest packet);

    R onStartupMessage(StartupMessage packet);

    R onInvalid(Invalid packet);
  }
}
