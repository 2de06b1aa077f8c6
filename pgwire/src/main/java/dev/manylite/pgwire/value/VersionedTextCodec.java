package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

/** jsonb and jsonpath: a version byte, then the text. */
final class VersionedTextCodec implements BinaryCodec {
  private static final int VERSION = 1;

  private final int oid;
  private final String what;

  /**
   * @param what of which the error for another version speaks
   */
  VersionedTextCodec(int oid, String what) {
    this.oid = oid;
    this.what = what;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    out.writeByte(VERSION);
    ByteBufUtil.writeUtf8(out, (String) value);
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.atLeast(1, length);
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new InvalidBinary("XX000", "unsupported " + what + " " + version);
    }
    return Utf8Text.read(in, length - 1);
  }
}
