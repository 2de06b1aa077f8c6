package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.BackendMessage;
import io.netty.buffer.ByteBuf;

/**
 * Where a session writes its answers. Buffers, and blocks the calling (worker) thread while the
 * client reads too slowly; a client that is gone shows as {@link ClientGone}. Nothing reaches the
 * socket before a buffer is full, {@link #flush} or ReadyForQuery.
 */
public interface Replies {
  void send(BackendMessage message);

  /**
   * Begins a DataRow of {@code columns} fields in the outgoing buffer and returns that buffer; the
   * caller appends per field an int32 length (−1 for NULL) and the bytes, then calls {@link
   * #endRow}. The buffer stays owned by this object.
   */
  ByteBuf beginRow(int columns);

  void endRow();

  /** Begins a CopyData message likewise; ended by {@link #endCopyData}. */
  ByteBuf beginCopyData();

  void endCopyData();

  void flush();

  /**
   * COPY FROM STDIN: call after sending CopyInResponse. Blocks for the next piece of data; Flush
   * and Sync are ignored meanwhile as the protocol says.
   *
   * @return the payload of the next CopyData, which the caller releases; null after CopyDone
   * @throws BackendFault 57014 after CopyFail, 08P01 for an unexpected message
   */
  ByteBuf nextCopyData();

  /**
   * Interrupts COPY FROM STDIN from any thread (cancel, a timeout): a {@link #nextCopyData} that
   * waits, or is called later while the current message is handled, throws {@code fault}. Without
   * effect on anything else.
   */
  void abortCopyIn(BackendFault fault);

  /** The connection closed while the session was writing or waiting; the session cleans up. */
  final class ClientGone extends RuntimeException {
    public ClientGone() {
      super("client closed the connection", null, false, false);
    }
  }
}
