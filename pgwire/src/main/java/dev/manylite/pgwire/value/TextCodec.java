package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

/** The types whose binary form is their text in UTF-8. */
final class TextCodec implements BinaryCodec {
  private final int oid;

  TextCodec(int oid) {
    this.oid = oid;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    ByteBufUtil.writeUtf8(out, (String) value);
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    return Utf8Text.read(in, length);
  }
}
