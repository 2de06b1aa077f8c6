package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** void: no bytes. */
final class VoidCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 2278;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    // Nothing to write.
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(0, length);
    return "";
  }
}
