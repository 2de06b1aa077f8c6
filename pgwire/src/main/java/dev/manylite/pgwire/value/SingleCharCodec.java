package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** "char": one byte. */
final class SingleCharCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 18;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    String text = (String) value;
    if (text.length() == 4) {
      out.writeByte(Integer.parseInt(text, 1, 4, 8));
    } else {
      out.writeByte(text.isEmpty() ? 0 : text.charAt(0));
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(1, length);
    int b = in.readUnsignedByte();
    if (b == 0) {
      return "";
    }
    return b < 0x80 ? String.valueOf((char) b) : "\\" + Integer.toOctalString(b);
  }
}
