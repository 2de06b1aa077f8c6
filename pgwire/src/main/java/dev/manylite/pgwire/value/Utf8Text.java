package dev.manylite.pgwire.value;

import dev.manylite.pgwire.value.BinaryCodec.InvalidBinary;
import io.netty.buffer.ByteBuf;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads UTF-8 and refuses what is none, and the zero byte, as PostgreSQL does. */
public final class Utf8Text {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8Text() {}

  /**
   * @throws InvalidBinary 22021
   */
  public static String read(ByteBuf in, int length) {
    String text = in.toString(in.readerIndex(), length, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 || text.indexOf(0) >= 0) {
      check(in.nioBuffer(in.readerIndex(), length));
    }
    in.skipBytes(length);
    return text;
  }

  private static void check(ByteBuffer bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int start = bytes.position();
    CoderResult result = decoder.decode(bytes, CharBuffer.allocate(bytes.remaining() + 1), true);
    if (result.isError()) {
      throw invalid(bytes, bytes.position(), wrongBytes(bytes));
    }
    for (int i = start; i < bytes.limit(); i++) {
      if (bytes.get(i) == 0) {
        throw invalid(bytes, i, 1);
      }
    }
  }

  /** PostgreSQL names as many bytes as the first of them announces. */
  private static int wrongBytes(ByteBuffer bytes) {
    int first = bytes.get(bytes.position()) & 0xff;
    int announced = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf8 ? 4 : 1;
    return Math.min(announced, bytes.remaining());
  }

  private static InvalidBinary invalid(ByteBuffer bytes, int at, int count) {
    StringBuilder message = new StringBuilder("invalid byte sequence for encoding \"UTF8\":");
    for (int i = at; i < at + count; i++) {
      message.append(String.format(" 0x%02x", bytes.get(i)));
    }
    return new InvalidBinary("22021", message.toString());
  }
}
