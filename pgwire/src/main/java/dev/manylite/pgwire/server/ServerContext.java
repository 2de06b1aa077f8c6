package dev.manylite.pgwire.server;

import dev.manylite.pgwire.codec.InboundBudget;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.security.SecureRandom;
import java.util.concurrent.Executor;

/**
 * What all connections of a server share.
 *
 * @param sockets all that are open, also those that have sent nothing yet
 */
record ServerContext(
    PgServerOptions options,
    Backend backend,
    Executor executor,
    ConnectionRegistry registry,
    InboundBudget budget,
    ChannelGroup sockets,
    SecureRandom random) {

  ServerContext(
      PgServerOptions options, Backend backend, Executor executor, ConnectionRegistry registry) {
    this(
        options,
        backend,
        executor,
        registry,
        new InboundBudget(options.inboundMemory()),
        new DefaultChannelGroup(GlobalEventExecutor.INSTANCE),
        new SecureRandom());
  }
}
