package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** pg_lsn: eight bytes without sign. */
final class LogPositionCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 3220;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    String[] halves = ((String) value).split("/");
    for (String half : halves) {
      out.writeInt(Integer.parseUnsignedInt(half, 16));
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(8, length);
    return "%X/%X".formatted(in.readInt(), in.readInt());
  }
}
