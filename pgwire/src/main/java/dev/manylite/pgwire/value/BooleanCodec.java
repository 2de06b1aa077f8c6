package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** bool: one byte, 0 or 1. */
final class BooleanCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 16;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    out.writeByte((Long) value == 0 ? 0 : 1);
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(1, length);
    return in.readByte() != 0 ? 1L : 0L;
  }
}
