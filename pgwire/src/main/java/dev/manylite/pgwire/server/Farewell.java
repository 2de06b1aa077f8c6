package dev.manylite.pgwire.server;

import dev.manylite.pgwire.codec.BackendEncoder;
import dev.manylite.pgwire.message.BackendMessage;
import dev.manylite.pgwire.message.ErrorFields;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.ssl.SslHandler;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection so that the last words arrive. Closing a socket while the client's bytes lie
 * unread in it makes the kernel send a reset, which may overtake them; so only our half is closed,
 * and the rest when the client has gone or a moment has passed.
 */
final class Farewell {
  static final long LINGER_MILLIS = 1_000;

  private Farewell() {}

  /** Sends a FATAL error and ends. */
  static void say(Channel channel, ErrorFields error) {
    ByteBuf words = channel.alloc().ioBuffer();
    BackendEncoder.encode(new BackendMessage.ErrorResponse(error), words);
    end(channel, words);
  }

  /** Ends after what is already written. */
  static void end(Channel channel) {
    end(channel, Unpooled.EMPTY_BUFFER);
  }

  private static void end(Channel channel, ByteBuf words) {
    channel.writeAndFlush(words).addListener(written -> closeOurHalf(channel));
    channel.eventLoop().schedule(() -> channel.close(), LINGER_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void closeOurHalf(Channel channel) {
    SslHandler ssl = channel.pipeline().get(SslHandler.class);
    if (ssl != null) {
      ssl.closeOutbound().addListener(sent -> shutdownOutput(channel));
    } else {
      shutdownOutput(channel);
    }
  }

  private static void shutdownOutput(Channel channel) {
    if (channel.isActive() && channel instanceof DuplexChannel duplex) {
      if (duplex.isInputShutdown()) {
        channel.close();
      } else {
        duplex.shutdownOutput();
      }
    }
  }
}
