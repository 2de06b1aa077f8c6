package dev.manylite.pgwire.codec;

import dev.manylite.pgwire.message.Format;
import io.netty.buffer.ByteBuf;

/** Reads a message's body field by field; no read goes beyond its end. */
final class MessageReader {
  private final ByteBuf in;
  private final int end;

  /** Reads {@code length} bytes from the buffer's reader index. */
  MessageReader(ByteBuf in, int length) {
    this.in = in;
    this.end = in.readerIndex() + length;
  }

  int remaining() {
    return end - in.readerIndex();
  }

  int int32() throws UnreadableMessage {
    require(4);
    return in.readInt();
  }

  /** A count; the protocol's 16-bit counts are unsigned. */
  int count(int bytesPerElement) throws UnreadableMessage {
    require(2);
    int count = in.readUnsignedShort();
    // Checked before an array of that size is made.
    require((long) count * bytesPerElement);
    return count;
  }

  byte int8() throws UnreadableMessage {
    require(1);
    return in.readByte();
  }

  byte[] bytes(int length) throws UnreadableMessage {
    if (length < 0) {
      throw insufficient();
    }
    require(length);
    byte[] bytes = new byte[length];
    in.readBytes(bytes);
    return bytes;
  }

  /** Whether a terminated string is next. */
  boolean hasString() {
    return in.bytesBefore(remaining(), (byte) 0) >= 0;
  }

  /** A string that ends with a zero byte. */
  String string() throws UnreadableMessage {
    int length = in.bytesBefore(remaining(), (byte) 0);
    if (length < 0) {
      throw UnreadableMessage.violation("invalid string in message");
    }
    byte[] bytes = bytes(length);
    in.skipBytes(1);
    return Utf8.decode(bytes);
  }

  Format[] formats() throws UnreadableMessage {
    Format[] formats = new Format[count(2)];
    for (int i = 0; i < formats.length; i++) {
      int code = in.readShort();
      if (code != 0 && code != 1) {
        throw new UnreadableMessage("22023", "unsupported format code: " + code);
      }
      formats[i] = code == 0 ? Format.TEXT : Format.BINARY;
    }
    return formats;
  }

  /** The whole body has to be understood. */
  void end() throws UnreadableMessage {
    if (remaining() != 0) {
      throw UnreadableMessage.violation("invalid message format");
    }
  }

  void skip() {
    in.readerIndex(end);
  }

  private void require(long bytes) throws UnreadableMessage {
    if (bytes > remaining()) {
      throw insufficient();
    }
  }

  private static UnreadableMessage insufficient() {
    return UnreadableMessage.violation("insufficient data left in message");
  }
}
