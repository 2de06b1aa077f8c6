package dev.manylite.pgwire.server;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
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
  private boolean abandoned;

  ClientChannel(Channel channel, Duration stallTimeout) {
    this.channel = channel;
    this.stallNanos = stallTimeout.toNanos();
  }

  Channel channel() {
    return channel;
  }

  /** Takes the buffer over. */
  void write(ByteBuf bytes) {
    try {
      while (bytes.readableBytes() > SLICE) {
        awaitWritable();
        channel.writeAndFlush(bytes.readRetainedSlice(SLICE));
      }
      awaitWritable();
      channel.writeAndFlush(bytes.retain());
    } finally {
      bytes.release();
    }
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
