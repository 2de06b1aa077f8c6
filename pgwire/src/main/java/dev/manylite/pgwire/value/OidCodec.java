package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** oid, reg*, xid, cid: four bytes without sign. */
final class OidCodec implements BinaryCodec {
  private final int oid;

  OidCodec(int oid) {
    this.oid = oid;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    out.writeInt((int) (long) (Long) value);
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(4, length);
    return in.readUnsignedInt();
  }
}
