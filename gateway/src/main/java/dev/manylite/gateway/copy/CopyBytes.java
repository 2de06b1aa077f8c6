package dev.manylite.gateway.copy;

import dev.manylite.pgwire.server.Replies;
import io.netty.buffer.ByteBuf;

/** The client's CopyData messages as one stream of bytes. */
final class CopyBytes {
  static final int END = -1;

  private final Replies replies;
  private byte[] piece = {};
  private int at;
  private boolean done;

  CopyBytes(Replies replies) {
    this.replies = replies;
  }

  /** The next byte, or {@link #END}. */
  int next() {
    return at < piece.length || fill() ? piece[at++] & 0xff : END;
  }

  int peek() {
    return at < piece.length || fill() ? piece[at] & 0xff : END;
  }

  /** Reads what the client still sends after the data's end. */
  void drain() {
    at = piece.length;
    while (fill()) {
      at = piece.length;
    }
  }

  private boolean fill() {
    while (!done && at == piece.length) {
      ByteBuf data = replies.nextCopyData();
      if (data == null) {
        done = true;
        break;
      }
      try {
        piece = new byte[data.readableBytes()];
        data.readBytes(piece);
        at = 0;
      } finally {
        data.release();
      }
    }
    return at < piece.length;
  }
}
