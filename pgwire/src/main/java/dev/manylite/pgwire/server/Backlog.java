package dev.manylite.pgwire.server;

import io.netty.buffer.ByteBuf;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers that the client does not take at once, while their statement holds others up: in a file
 * that has no name any more once it is closed. The worker's alone.
 */
final class Backlog implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Backlog.class);
  private static final int PIECE = 64 * 1024;

  /** A statement that returns more to a client that does not read fails. */
  private static final long MOST = 1L << 30;

  private FileChannel file;
  private long read;
  private long written;

  /** Sends it, or what the client takes now, and keeps the rest. The buffer stays the caller's. */
  void add(ByteBuf bytes, ClientChannel client) {
    while (read < written) {
      if (!move(client, false)) {
        break;
      }
    }
    if (read == written) {
      read = 0;
      written = 0;
      if (client.offer(bytes)) {
        return;
      }
    }
    if (written - read + bytes.readableBytes() > MOST) {
      throw Faults.error("53400", "temporary file size exceeds " + MOST / 1024 + "kB");
    }
    try {
      written += write(bytes);
    } catch (IOException e) {
      LOG.warn("sqlState=53100 temporary file: {}", e.toString());
      throw Faults.error("53100", "could not write to temporary file: " + e.getMessage());
    }
  }

  private long write(ByteBuf bytes) throws IOException {
    if (file == null) {
      Path path = Files.createTempFile("manylite", ".rows");
      file =
          FileChannel.open(
              path,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    }
    long at = written;
    while (bytes.isReadable()) {
      at += bytes.readBytes(file, at, bytes.readableBytes());
    }
    return at - written;
  }

  /** Sends all of it, however long the client takes. */
  void drain(ClientChannel client) {
    while (read < written) {
      move(client, true);
    }
    if (written > 0) {
      close();
    }
  }

  /** Moves a piece on; false if the client does not take all of it now. */
  private boolean move(ClientChannel client, boolean wait) {
    ByteBuf piece = client.channel().alloc().ioBuffer(PIECE);
    try {
      int length = (int) Math.min(PIECE, written - read);
      while (piece.readableBytes() < length) {
        long at = read + piece.readableBytes();
        if (piece.writeBytes(file, at, length - piece.readableBytes()) < 0) {
          throw new IOException("the file became shorter");
        }
      }
      if (wait) {
        read += length;
        client.write(piece.retain());
        return true;
      }
      boolean all = client.offer(piece);
      read += length - piece.readableBytes();
      return all;
    } catch (IOException e) {
      // What was answered so far can't be told any more.
      LOG.error("temporary file could not be read", e);
      throw new Replies.ClientGone();
    } finally {
      piece.release();
    }
  }

  @Override
  public void close() {
    read = 0;
    written = 0;
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        LOG.warn("temporary file could not be closed", e);
      }
      file = null;
    }
  }
}
