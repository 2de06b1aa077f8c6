package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** xid8: eight bytes without sign. */
final class Xid8Codec implements BinaryCodec {
  @Override
  public int oid() {
    return 5069;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    out.writeLong(Long.parseUnsignedLong((String) value));
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(8, length);
    return Long.toUnsignedString(in.readLong());
  }
}
