package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import java.util.HexFormat;

/** bytea: the bytes. As an array's element it comes as the String {@code \x…}. */
final class ByteaCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 17;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    out.writeBytes(
        value instanceof String hex
            ? HexFormat.of().parseHex(hex, 2, hex.length())
            : (byte[]) value);
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    byte[] bytes = new byte[length];
    in.readBytes(bytes);
    return bytes;
  }
}
