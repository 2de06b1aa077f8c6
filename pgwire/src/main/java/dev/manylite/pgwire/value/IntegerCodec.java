package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** int2, int4, int8: big-endian. */
final class IntegerCodec implements BinaryCodec {
  private final int oid;
  private final int width;

  IntegerCodec(int oid, int width) {
    this.oid = oid;
    this.width = width;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    long number = (Long) value;
    switch (width) {
      case 2 -> out.writeShort((int) number);
      case 4 -> out.writeInt((int) number);
      default -> out.writeLong(number);
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(width, length);
    return switch (width) {
      case 2 -> (long) in.readShort();
      case 4 -> (long) in.readInt();
      default -> in.readLong();
    };
  }
}
