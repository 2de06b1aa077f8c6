package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** time: microseconds since midnight in eight bytes. */
final class TimeCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 1083;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    out.writeLong(Calendar.micros((String) value, 0));
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(8, length);
    return text(in.readLong()).toString();
  }

  static StringBuilder text(long micros) {
    if (micros < 0 || micros > Calendar.MICROS_PER_DAY) {
      throw new InvalidBinary("22008", "time out of range");
    }
    StringBuilder out = new StringBuilder(21);
    Calendar.appendTime(out, micros);
    return out;
  }
}
