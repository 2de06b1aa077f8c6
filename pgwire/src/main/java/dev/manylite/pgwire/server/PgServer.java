package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.ErrorFields;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A listening server. Sockets are served by its event loop, sessions by the executor it is given.
 */
public final class PgServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PgServer.class);
  private static final Duration DEFAULT_GRACE = Duration.ofSeconds(10);

  /** After the grace is over: for interrupted statements to notice. */
  private static final Duration FORCED_GRACE = Duration.ofSeconds(3);

  private static final int LOW_WATER = 64 * 1024;
  private static final int HIGH_WATER = 128 * 1024;

  private final EventLoopGroup loops;
  private final Channel listener;
  private final ConnectionRegistry registry;
  private final ChannelGroup sockets;
  private final AtomicBoolean closing = new AtomicBoolean();

  private PgServer(EventLoopGroup loops, Channel listener, ServerContext context) {
    this.loops = loops;
    this.listener = listener;
    this.registry = context.registry();
    this.sockets = context.sockets();
  }

  /**
   * @param executor runs sessions: one task at a time for a connection, none while it is idle. A
   *     task lasts as long as the statement, so it needs as many threads as statements are to run
   *     at once, and must not queue behind them; CancelRequests run on it too
   * @throws IOException if the address can't be bound
   */
  public static PgServer start(PgServerOptions options, Backend backend, Executor executor)
      throws IOException {
    EventLoopGroup loops =
        new MultiThreadIoEventLoopGroup(options.eventLoopThreads(), NioIoHandler.newFactory());
    ConnectionRegistry registry = new ConnectionRegistry(options.maxConnections());
    ServerContext context = new ServerContext(options, backend, executor, registry);
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loops)
            .channelFactory(DirectSocketChannel.Listener::new)
            .option(ChannelOption.SO_BACKLOG, 1024)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.SO_KEEPALIVE, true)
            // Else a client that closed only its half would not be told why it is cut off.
            .childOption(ChannelOption.ALLOW_HALF_CLOSURE, true)
            .childOption(
                ChannelOption.WRITE_BUFFER_WATER_MARK,
                new WriteBufferWaterMark(LOW_WATER, HIGH_WATER))
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    channel.pipeline().addLast(new InboundHandler(context));
                  }
                })
            .bind(options.address())
            .awaitUninterruptibly();
    if (!bound.isSuccess()) {
      loops.shutdownGracefully(0, 1, TimeUnit.SECONDS);
      throw new IOException(
          "cannot listen on " + options.address() + ": " + bound.cause().getMessage(),
          bound.cause());
    }
    return new PgServer(loops, bound.channel(), context);
  }

  /** Where it listens, with the port that was taken. */
  public InetSocketAddress address() {
    return (InetSocketAddress) listener.localAddress();
  }

  /** One client that sent its start-up packet. */
  public record ConnectionInfo(int processId, Backend.Startup startup) {}

  public List<ConnectionInfo> connections() {
    return registry.all().stream()
        .map(c -> new ConnectionInfo(c.processId(), c.startup()))
        .toList();
  }

  /** Runs what a CancelRequest for this connection runs; false if there is no such connection. */
  public boolean cancel(int processId) {
    return registry.find(processId).map(Connection::cancel).isPresent();
  }

  /**
   * Ends a connection with a FATAL error once its current message is done; false if there is no
   * such connection.
   */
  public boolean terminate(int processId, ErrorFields reason) {
    return registry
        .find(processId)
        .map(
            connection -> {
              connection.terminate(reason);
              return connection;
            })
        .isPresent();
  }

  private String described() {
    return connections().stream()
        .map(
            c ->
                "process="
                    + c.processId()
                    + " tenant="
                    + c.startup().database()
                    + " user="
                    + c.startup().user())
        .collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    close(DEFAULT_GRACE);
  }

  /**
   * Stops listening, ends idle connections at once and the others when their current message is
   * done; those that aren't within the grace are interrupted and closed. Idempotent. Returns when
   * all sessions are closed, or at last when their threads don't heed the interruption.
   */
  public void close(Duration grace) {
    if (!closing.compareAndSet(false, true)) {
      return;
    }
    listener.close().awaitUninterruptibly();
    ErrorFields reason =
        ErrorFields.fatal("57P01", "terminating connection due to administrator command");
    sockets.forEach(s -> s.pipeline().fireUserEventTriggered(new InboundHandler.Shutdown()));
    LOG.info("stopping; {} sessions are open", registry.all().size());
    registry.shutDown(connection -> connection.terminate(reason));
    if (!registry.awaitEmpty(grace)) {
      LOG.warn("after {} s these sessions are cut off: {}", grace.toSeconds(), described());
      registry.all().forEach(Connection::abandon);
      if (!registry.awaitEmpty(FORCED_GRACE)) {
        LOG.error("these sessions could not be ended, only left: {}", described());
      }
    }
    sockets.newCloseFuture().awaitUninterruptibly(Farewell.LINGER_MILLIS * 2);
    loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
  }
}
