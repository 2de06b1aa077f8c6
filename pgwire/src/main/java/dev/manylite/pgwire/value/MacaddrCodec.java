package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import java.util.HexFormat;

/** macaddr: six bytes; macaddr8: eight, or six that FF and FE are put between. */
final class MacaddrCodec implements BinaryCodec {
  private static final HexFormat PAIRS = HexFormat.ofDelimiter(":");

  private final int oid;
  private final int size;

  MacaddrCodec(int oid, int size) {
    this.oid = oid;
    this.size = size;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    out.writeBytes(PAIRS.parseHex((String) value));
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    if (length != 6) {
      Lengths.exactly(size, length);
    }
    byte[] bytes = new byte[length];
    in.readBytes(bytes);
    String text = PAIRS.formatHex(bytes);
    return length < size ? text.substring(0, 8) + ":ff:fe" + text.substring(8) : text;
  }
}
