package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import java.util.UUID;

/** uuid: 16 bytes. */
final class UuidCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 2950;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    UUID uuid = UUID.fromString((String) value);
    out.writeLong(uuid.getMostSignificantBits());
    out.writeLong(uuid.getLeastSignificantBits());
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(16, length);
    return new UUID(in.readLong(), in.readLong()).toString();
  }
}
