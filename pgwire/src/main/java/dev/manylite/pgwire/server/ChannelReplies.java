package dev.manylite.pgwire.server;

import dev.manylite.pgwire.codec.BackendEncoder;
import dev.manylite.pgwire.message.BackendMessage;
import io.netty.buffer.ByteBuf;
import java.util.function.BooleanSupplier;

/** Gathers answers into chunks. Used by the connection's worker only. */
final class ChannelReplies implements Replies {
  /** A buffer is sent when it has grown to this. */
  private static final int CHUNK = 32 * 1024;

  private static final int INITIAL = 512;
  private static final int NONE = -1;

  private final ClientChannel client;
  private final CopyInput copyInput;
  private final Backlog backlog = new Backlog();
  private BooleanSupplier hurried = () -> false;
  private ByteBuf buffer;

  /** Where the message begins that is being written. */
  private int unfinished = NONE;

  /** Whether the last chunk was full, so that the next one is likely to be. */
  private boolean streaming;

  ChannelReplies(ClientChannel client, CopyInput copyInput) {
    this.client = client;
    this.copyInput = copyInput;
  }

  /** While {@code hurry} holds, rows are put aside rather than waiting for the client to read. */
  void whileHurried(BooleanSupplier hurry) {
    hurried = hurry;
  }

  @Override
  public void send(BackendMessage message) {
    requireFinished();
    BackendEncoder.encode(message, buffer());
    shipIfFull();
  }

  @Override
  public ByteBuf beginRow(int columns) {
    return begin('D').writeShort(columns);
  }

  @Override
  public void endRow() {
    finish();
  }

  @Override
  public ByteBuf beginCopyData() {
    return begin('d');
  }

  @Override
  public void endCopyData() {
    finish();
  }

  @Override
  public void flush() {
    requireFinished();
    streaming = false;
    backlog.drain(client);
    ship();
  }

  @Override
  public ByteBuf nextCopyData() {
    flush();
    return copyInput.next();
  }

  @Override
  public void abortCopyIn(BackendFault fault) {
    copyInput.abort(fault);
  }

  boolean betweenMessages() {
    return unfinished == NONE;
  }

  /** Drops a message that was begun and not ended. */
  void dropUnfinished() {
    if (unfinished != NONE) {
      buffer.writerIndex(unfinished);
      unfinished = NONE;
    }
  }

  /** Drops what wasn't sent. */
  void release() {
    unfinished = NONE;
    if (buffer != null) {
      buffer.release();
      buffer = null;
    }
    backlog.close();
  }

  private ByteBuf begin(char type) {
    requireFinished();
    ByteBuf out = buffer();
    unfinished = out.writerIndex();
    BackendEncoder.begin(type, out);
    return out;
  }

  private void finish() {
    if (unfinished == NONE) {
      throw new IllegalStateException("no message was begun");
    }
    BackendEncoder.end(unfinished + 1, buffer);
    unfinished = NONE;
    shipIfFull();
  }

  private void requireFinished() {
    if (unfinished != NONE) {
      throw new IllegalStateException("a message was begun and not ended");
    }
  }

  private ByteBuf buffer() {
    if (buffer == null) {
      buffer = client.channel().alloc().ioBuffer(streaming ? CHUNK + CHUNK / 4 : INITIAL);
    }
    return buffer;
  }

  private void shipIfFull() {
    if (buffer.readableBytes() >= CHUNK) {
      streaming = true;
      if (hurried.getAsBoolean()) {
        putAside();
      } else {
        backlog.drain(client);
        ship();
      }
    }
  }

  private void putAside() {
    ByteBuf chunk = buffer;
    buffer = null;
    try {
      backlog.add(chunk, client);
    } finally {
      chunk.release();
    }
  }

  private void ship() {
    if (buffer != null) {
      ByteBuf chunk = buffer;
      buffer = null;
      client.write(chunk);
    }
  }
}
