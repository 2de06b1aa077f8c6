package dev.manylite.pgwire.server;

import dev.manylite.pgwire.codec.FrontendDecoder;
import dev.manylite.pgwire.codec.StartupDecoder;
import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.FrontendMessage;
import dev.manylite.pgwire.message.StartupPacket;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The event loop's end of a connection: gathers bytes, decodes them, fills the mailbox and stops
 * reading while it is full. Everything here runs on the connection's event loop.
 *
 * <pre>
 *  STARTUP ──StartupMessage──▶ HELD ──expect()──▶ MESSAGES
 *     │ SSLRequest, GSSENCRequest: stays           │    │ a SASL message: back to HELD until the
 *     │                                            │    ▼ worker has judged it
 *     └──CancelRequest, error──▶ DISCARDING ◀──fatal error, end
 * </pre>
 */
final class InboundHandler extends ChannelInboundHandlerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(InboundHandler.class);

  /** The server stops: whoever has no session is sent away. */
  record Shutdown() {}

  private enum Stage {
    STARTUP,
    /** What comes next depends on the worker; nothing is read meanwhile. */
    HELD,
    MESSAGES,
    DISCARDING
  }

  private final ServerContext server;
  private final StartupDecoder startupDecoder;
  private final FrontendDecoder decoder;
  private final Negotiation negotiation;
  private FrontendDecoder.Phase phase;
  private Stage stage = Stage.STARTUP;

  /** The client closed its half; set back once that is in the mailbox. */
  private boolean inputEnded;

  /** What was gathered waits until the mailbox has room. */
  private boolean roomAwaited;

  private ByteBuf gathered;
  private ChannelHandlerContext context;
  private Connection connection;
  private ScheduledFuture<?> handshakeTimer;

  InboundHandler(ServerContext server) {
    this.server = server;
    this.startupDecoder = new StartupDecoder(server.options().limits());
    this.decoder = new FrontendDecoder(server.options().limits(), server.budget());
    this.negotiation = new Negotiation(server, this);
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = ctx;
    server.sockets().add(ctx.channel());
    handshakeTimer =
        ctx.executor()
            .schedule(
                this::onHandshakeTimeout,
                server.options().handshakeTimeout().toMillis(),
                TimeUnit.MILLISECONDS);
    if (server.sockets().size() > server.options().maxSockets()) {
      // Many of them have said nothing yet, and have until the handshake's timeout to do so.
      refuse(ErrorFields.fatal("53300", "sorry, too many clients already"));
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    gathered =
        gathered == null
            ? bytes
            : ByteToMessageDecoder.MERGE_CUMULATOR.cumulate(ctx.alloc(), gathered, bytes);
    advance();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    handshakeTimer.cancel(false);
    release();
    if (connection != null) {
      connection.onDisconnect();
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext ctx) {
    if (connection != null) {
      connection.onWritabilityChanged();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    boolean inputEnds = event instanceof ChannelInputShutdownEvent;
    if (connection == null && (inputEnds || event instanceof Shutdown)) {
      ctx.close();
    } else if (inputEnds) {
      inputEnded = true;
      advance();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // Resets and failed TLS handshakes are the client's affair, and there is nobody to answer.
    LOG.debug("connection failed", cause);
    ctx.close();
  }

  /** The worker's word on what may come next. */
  void expect(FrontendDecoder.Phase next) {
    if (stage != Stage.HELD) {
      return;
    }
    if (next == FrontendDecoder.Phase.SESSION) {
      handshakeTimer.cancel(false);
    }
    phase = next;
    decoder.expect(next);
    stage = Stage.MESSAGES;
    resume();
  }

  /** The mailbox has room again. */
  void resume() {
    context.channel().config().setAutoRead(true);
    advance();
  }

  /** Reads on only to see the client's end. */
  void discard() {
    stage = Stage.DISCARDING;
    handshakeTimer.cancel(false);
    release();
    context.channel().config().setAutoRead(true);
  }

  /** The client asked for a session; the worker takes over. */
  void hold(Connection admitted) {
    connection = admitted;
    stage = Stage.HELD;
    context.channel().config().setAutoRead(false);
    admitted.wake();
  }

  /** Ends a connection that has no session yet. */
  void refuse(ErrorFields error) {
    discard();
    Farewell.say(context.channel(), error);
  }

  boolean holdsBytes() {
    return gathered != null && gathered.isReadable();
  }

  ChannelHandlerContext context() {
    return context;
  }

  private void advance() {
    boolean more = gathered != null;
    while (more) {
      more =
          switch (stage) {
            case STARTUP -> startup();
            case HELD -> false;
            case MESSAGES -> message();
            case DISCARDING -> {
              release();
              yield false;
            }
          };
    }
    if (gathered != null) {
      if (gathered.isReadable()) {
        gathered.discardSomeReadBytes();
      } else {
        release();
      }
    }
    if (connection != null) {
      passEndOfInput();
      connection.wakeForMessages();
    }
  }

  /** After the last message, whose rest does not come any more. */
  private void passEndOfInput() {
    if (inputEnded && stage == Stage.MESSAGES && !roomAwaited) {
      inputEnded = false;
      connection.onEndOfInput(gathered != null || decoder.withinMessage());
    }
  }

  /** Whether to go on. */
  private boolean startup() {
    StartupPacket packet = startupDecoder.next(gathered);
    if (packet == null) {
      return false;
    }
    packet.accept(negotiation);
    return gathered != null;
  }

  private boolean message() {
    roomAwaited = connection.mailboxFull();
    if (roomAwaited) {
      context.channel().config().setAutoRead(false);
      return false;
    }
    FrontendMessage message = decoder.next(gathered);
    if (message == null) {
      return false;
    }
    if (phase != FrontendDecoder.Phase.SESSION) {
      stage = Stage.HELD;
      context.channel().config().setAutoRead(false);
    }
    connection.offer(new Mailbox.Entry(message, decoder.lastLength(), decoder.takeReservation()));
    return true;
  }

  private void release() {
    server.budget().release(decoder.takeReservation());
    if (gathered != null) {
      gathered.release();
      gathered = null;
    }
  }

  private void onHandshakeTimeout() {
    if (connection == null) {
      context.close();
    } else {
      connection.terminate(ErrorFields.fatal("57014", "canceling authentication due to timeout"));
    }
  }
}
