package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** float4, float8: IEEE 754. */
final class FloatCodec implements BinaryCodec {
  private final int oid;
  private final boolean single;

  FloatCodec(int oid, boolean single) {
    this.oid = oid;
    this.single = single;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    double number = value instanceof Number plain ? plain.doubleValue() : Double.NaN;
    if (single) {
      out.writeFloat((float) number);
    } else {
      out.writeDouble(number);
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(single ? 4 : 8, length);
    double number = single ? in.readFloat() : in.readDouble();
    return Double.isNaN(number) ? "NaN" : (Object) number;
  }
}
