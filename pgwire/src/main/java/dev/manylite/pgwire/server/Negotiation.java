package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.StartupPacket;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.ssl.SslHandler;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

/** Answers what comes before a session: TLS, cancel, start-up. Runs on the event loop. */
final class Negotiation implements StartupPacket.Visitor<Void> {
  private final ServerContext server;
  private final InboundHandler handler;
  private boolean sslAnswered;
  private boolean gssAnswered;

  Negotiation(ServerContext server, InboundHandler handler) {
    this.server = server;
    this.handler = handler;
  }

  @Override
  public Void onSslRequest(StartupPacket.SslRequest packet) {
    if (sslAnswered) {
      return refuse("0A000", "unsupported frontend protocol 1234.5679: server supports 3.0 to 3.0");
    }
    sslAnswered = true;
    if (handler.holdsBytes()) {
      // Sent before the connection was encrypted, so anybody may have put it there
      // (CVE-2021-23222).
      return unencryptedData("SSL request");
    }
    Optional<ServerTls> tls = server.options().tls();
    if (tls.isPresent()) {
      // startTls: the first write, our S, goes out in clear.
      Channel channel = handler.context().channel();
      SslHandler ssl = new SslHandler(tls.get().context().newEngine(channel.alloc()), true);
      ssl.setHandshakeTimeoutMillis(server.options().handshakeTimeout().toMillis());
      channel.pipeline().addFirst(ssl);
    }
    return answer(tls.isPresent() ? 'S' : 'N');
  }

  @Override
  public Void onGssEncRequest(StartupPacket.GssEncRequest packet) {
    if (gssAnswered) {
      return refuse("0A000", "unsupported frontend protocol 1234.5680: server supports 3.0 to 3.0");
    }
    gssAnswered = true;
    if (handler.holdsBytes()) {
      return unencryptedData("GSSAPI encryption request");
    }
    return answer('N');
  }

  @Override
  public Void onCancelRequest(StartupPacket.CancelRequest packet) {
    handler.discard();
    Channel channel = handler.context().channel();
    Runnable cancel =
        () -> {
          server
              .registry()
              .find(packet.processId())
              .filter(connection -> sameKey(connection.secretKey(), packet.secretKey()))
              .ifPresent(Connection::cancel);
          // The client waits for the end to know that its request was carried out.
          channel.close();
        };
    try {
      server.executor().execute(cancel);
    } catch (RejectedExecutionException e) {
      channel.close();
    }
    return null;
  }

  @Override
  public Void onStartupMessage(StartupPacket.StartupMessage packet) {
    Channel channel = handler.context().channel();
    SslHandler tls = channel.pipeline().get(SslHandler.class);
    Backend.Startup startup;
    try {
      startup =
          StartupParameters.read(
              packet, channel.remoteAddress(), tls == null ? null : tls.engine().getSession());
    } catch (BackendFault e) {
      handler.refuse(e.response().fields());
      return null;
    }
    Optional<Connection> admitted =
        server
            .registry()
            .admit(processId -> new Connection(server, handler, packet, startup, processId));
    if (admitted.isEmpty()) {
      return refuse("53300", "sorry, too many clients already");
    }
    handler.hold(admitted.get());
    return null;
  }

  @Override
  public Void onInvalid(StartupPacket.Invalid packet) {
    handler.refuse(packet.error());
    return null;
  }

  private Void answer(char letter) {
    handler.context().channel().writeAndFlush(Unpooled.wrappedBuffer(new byte[] {(byte) letter}));
    return null;
  }

  private Void unencryptedData(String after) {
    handler.refuse(
        ErrorFields.fatal("08P01", "received unencrypted data after " + after)
            .withDetail(
                "This could be either a client-software bug or evidence of an attempted"
                    + " man-in-the-middle attack."));
    return null;
  }

  private Void refuse(String sqlState, String message) {
    handler.refuse(ErrorFields.fatal(sqlState, message));
    return null;
  }

  private static boolean sameKey(int a, int b) {
    return MessageDigest.isEqual(bytes(a), bytes(b));
  }

  private static byte[] bytes(int value) {
    return java.nio.ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
  }
}
