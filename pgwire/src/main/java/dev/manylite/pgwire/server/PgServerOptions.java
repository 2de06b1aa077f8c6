package dev.manylite.pgwire.server;

import dev.manylite.pgwire.codec.Limits;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;

/**
 * How a server listens and what it allows.
 *
 * @param address where to listen; port 0 takes a free one
 * @param tls absent: SSLRequest is answered with N
 * @param maxConnections sessions at one time; the next client gets 53300
 * @param handshakeTimeout from the first byte to the end of authentication
 * @param stallTimeout how long a client may take no byte of an answer before it is cut off
 * @param limits what a single message may be
 * @param inboundMemory what long messages of all clients may hold together
 * @param mailboxMessages how many messages of a client wait before its socket is read no further
 * @param mailboxBytes likewise, in bytes
 * @param eventLoopThreads threads that serve all sockets
 */
public record PgServerOptions(
    InetSocketAddress address,
    Optional<ServerTls> tls,
    int maxConnections,
    Duration handshakeTimeout,
    Duration stallTimeout,
    Limits limits,
    long inboundMemory,
    int mailboxMessages,
    int mailboxBytes,
    int eventLoopThreads) {

  public PgServerOptions {
    if (maxConnections < 1 || mailboxMessages < 1 || mailboxBytes < 1 || eventLoopThreads < 1) {
      throw new IllegalArgumentException("counts must be positive");
    }
  }

  /** Room for sessions, for as many that are still shaking hands, and for cancel requests. */
  int maxSockets() {
    return maxConnections * 2 + 64;
  }

  /** PostgreSQL's defaults where it has them; loopback, any port. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what differs from the defaults. */
  public static final class Builder {
    private InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    private Optional<ServerTls> tls = Optional.empty();
    private int maxConnections = 100;
    private Duration handshakeTimeout = Duration.ofMinutes(1);
    private Duration stallTimeout = Duration.ofMinutes(10);
    private Limits limits = Limits.DEFAULT;
    private long inboundMemory = Runtime.getRuntime().maxMemory() / 4;
    private int mailboxMessages = 256;
    private int mailboxBytes = 1024 * 1024;
    private int eventLoopThreads = Math.min(4, Runtime.getRuntime().availableProcessors());

    private Builder() {}

    public Builder address(InetSocketAddress value) {
      address = value;
      return this;
    }

    public Builder tls(ServerTls value) {
      tls = Optional.of(value);
      return this;
    }

    public Builder maxConnections(int value) {
      maxConnections = value;
      return this;
    }

    public Builder handshakeTimeout(Duration value) {
      handshakeTimeout = value;
      return this;
    }

    public Builder stallTimeout(Duration value) {
      stallTimeout = value;
      return this;
    }

    public Builder limits(Limits value) {
      limits = value;
      return this;
    }

    public Builder inboundMemory(long value) {
      inboundMemory = value;
      return this;
    }

    public Builder mailbox(int messages, int bytes) {
      mailboxMessages = messages;
      mailboxBytes = bytes;
      return this;
    }

    public Builder eventLoopThreads(int value) {
      eventLoopThreads = value;
      return this;
    }

    public PgServerOptions build() {
      return new PgServerOptions(
          address,
          tls,
          maxConnections,
          handshakeTimeout,
          stallTimeout,
          limits,
          inboundMemory,
          mailboxMessages,
          mailboxBytes,
          eventLoopThreads);
    }
  }
}
