package dev.manylite.pgwire.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * A socket that a worker may write to without a detour by the event loop, which costs a system call
 * to wake it and two changes of thread for each answer. The socket is non-blocking; what it does
 * not take goes Netty's way.
 */
final class DirectSocketChannel extends NioSocketChannel {
  private DirectSocketChannel(Channel parent, SocketChannel socket) {
    super(parent, socket);
  }

  /**
   * Writes what the socket takes now. Only while nothing that was written Netty's way is pending,
   * else the order is lost.
   */
  void writeNow(ByteBuf bytes) throws IOException {
    int written = bytes.readBytes(javaChannel(), bytes.readableBytes());
    if (written < 0) {
      throw new IOException("socket takes no more");
    }
  }

  /** Accepts such sockets. */
  static final class Listener extends NioServerSocketChannel {
    @Override
    protected int doReadMessages(List<Object> accepted) throws Exception {
      SocketChannel socket = javaChannel().accept();
      if (socket == null) {
        return 0;
      }
      accepted.add(new DirectSocketChannel(this, socket));
      return 1;
    }
  }
}
