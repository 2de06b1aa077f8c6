package dev.manylite.pgwire.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.handler.ssl.SslHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The worker's way to the socket. Blocks while the client reads too slowly, so that back-pressure
 * reaches whoever makes the answer; a client that takes nothing for the stall timeout is cut off.
 */
final class ClientChannel {
  /** What is written at once; a longer buffer goes in slices, so that progress shows. */
  private static final int SLICE = 256 * 1024;

  private final Channel channel;
  private final long stallNanos;

  /** Null where bytes must pass the pipeline, to be encrypted. */
  private final DirectSocketChannel direct;

  private ChannelFuture lastWrite;
  private boolean abandoned;

  ClientChannel(Channel channel, Duration stallTimeout) {
    this.channel = channel;
    this.direct =
        channel instanceof DirectSocketChannel socket
                && channel.pipeline().get(SslHandler.class) == null
            ? socket
            : null;
    this.stallNanos = stallTimeout.toNanos();
  }

  Channel channel() {
    return channel;
  }

  /** Takes the buffer over. */
  void write(ByteBuf bytes) {
    try {
      writeDirectly(bytes);
      if (!bytes.isReadable()) {
        return;
      }
      while (bytes.readableBytes() > SLICE) {
        awaitWritable();
        lastWrite = channel.writeAndFlush(bytes.readRetainedSlice(SLICE));
      }
      awaitWritable();
      lastWrite = channel.writeAndFlush(bytes.retain());
    } finally {
      bytes.release();
    }
  }

  /** Sends what can be sent without waiting for the client; true if that is all. */
  boolean offer(ByteBuf bytes) {
    writeDirectly(bytes);
    requireClientNow();
    if (bytes.isReadable() && channel.isWritable()) {
      lastWrite = channel.writeAndFlush(bytes.readRetainedSlice(bytes.readableBytes()));
    }
    return !bytes.isReadable();
  }

  /** As much as the socket takes at once, if nothing is before it in Netty's queue. */
  private void writeDirectly(ByteBuf bytes) {
    if (direct == null || lastWrite != null && !lastWrite.isDone()) {
      return;
    }
    lastWrite = null;
    requireClientNow();
    try {
      direct.writeNow(bytes);
    } catch (IOException e) {
      channel.close();
      throw new Replies.ClientGone();
    }
  }

  private synchronized void requireClientNow() {
    requireClient();
  }

  /** The channel became writable, or inactive. */
  synchronized void onChange() {
    notifyAll();
  }

  /** Whoever writes, now or later, gets {@link Replies.ClientGone}. */
  synchronized void abandon() {
    abandoned = true;
    notifyAll();
  }

  private synchronized void awaitWritable() {
    long since = System.nanoTime();
    long toGo = channel.bytesBeforeWritable();
    while (!channel.isWritable()) {
      requireClient();
      long nowToGo = channel.bytesBeforeWritable();
      if (nowToGo < toGo) {
        since = System.nanoTime();
      }
      toGo = nowToGo;
      long left = since + stallNanos - System.nanoTime();
      if (left <= 0) {
        channel.close();
        throw new Replies.ClientGone();
      }
      pause(left);
    }
    requireClient();
  }

  private void pause(long nanos) {
    try {
      // Progress below the water mark brings no notification, hence the second.
      wait(Math.min(1_000, TimeUnit.NANOSECONDS.toMillis(nanos) + 1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Replies.ClientGone();
    }
  }

  private void requireClient() {
    if (abandoned || !channel.isActive()) {
      throw new Replies.ClientGone();
    }
  }
}
