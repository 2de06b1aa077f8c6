package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** tid {@code (block,offset)}: four and two bytes. */
final class TidCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 27;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    String text = (String) value;
    int comma = text.indexOf(',');
    out.writeInt((int) Long.parseLong(text, 1, comma, 10));
    out.writeShort(Integer.parseInt(text, comma + 1, text.length() - 1, 10));
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(6, length);
    return "(" + in.readUnsignedInt() + "," + in.readUnsignedShort() + ")";
  }
}
