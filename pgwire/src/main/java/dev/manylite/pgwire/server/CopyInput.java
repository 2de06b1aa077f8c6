package dev.manylite.pgwire.server;

import dev.manylite.pgwire.message.ErrorFields;
import dev.manylite.pgwire.message.FrontendMessage;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.concurrent.atomic.AtomicReference;

/** The client's side of COPY FROM STDIN (manual, 55.2.6): the worker waits here for its data. */
final class CopyInput {
  static final ErrorFields LOST =
      ErrorFields.fatal(
          "08P01", "terminating connection because protocol synchronization was lost");

  private final Connection connection;
  private final AtomicReference<BackendFault> aborted = new AtomicReference<>();

  CopyInput(Connection connection) {
    this.connection = connection;
  }

  /** A new message is handled: an interruption of the one before means nothing any more. */
  void reset() {
    aborted.set(null);
  }

  void abort(BackendFault fault) {
    aborted.set(fault);
    connection.wake();
  }

  /** See {@link Replies#nextCopyData}. */
  ByteBuf next() {
    while (true) {
      BackendFault fault = aborted.get();
      if (fault != null) {
        throw fault;
      }
      FrontendMessage message = connection.awaitMessage();
      if (message == null || ignored(message)) {
        continue;
      }
      if (message instanceof FrontendMessage.CopyData data) {
        return Unpooled.wrappedBuffer(data.data());
      }
      if (message instanceof FrontendMessage.CopyDone) {
        return null;
      }
      throw refusal(message);
    }
  }

  private static boolean ignored(FrontendMessage message) {
    return message instanceof FrontendMessage.Flush || message instanceof FrontendMessage.Sync;
  }

  private RuntimeException refusal(FrontendMessage message) {
    if (message instanceof FrontendMessage.CopyFail fail) {
      return Faults.error("57014", "COPY from stdin failed: " + fail.reason());
    }
    if (message instanceof FrontendMessage.Invalid invalid) {
      return Faults.of(invalid.error());
    }
    if (message instanceof FrontendMessage.Terminate) {
      return new Replies.ClientGone();
    }
    if (message instanceof FrontendMessage.EndOfInput) {
      connection.terminate(LOST);
      return Faults.error("08006", "unexpected EOF on client connection with an open transaction");
    }
    // Whether the rest of what the client sends is data or commands can't be told.
    connection.terminate(LOST);
    return Faults.error(
        "08P01",
        "unexpected message type 0x%02X during COPY from stdin"
            .formatted((int) FrontendMessageType.of(message)));
  }
}
