package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** timetz: microseconds since midnight in eight bytes, seconds west of UTC in four. */
final class TimeTzCodec implements BinaryCodec {
  private static final int MAX_OFFSET = 16 * 3600;

  @Override
  public int oid() {
    return 1266;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    String text = (String) value;
    int sign = Math.max(text.indexOf('+'), text.indexOf('-'));
    int seconds =
        Calendar.number(text, sign + 1, 2) * 3600 + Calendar.number(text, sign + 4, 2) * 60;
    if (text.length() > sign + 6) {
      seconds += Calendar.number(text, sign + 7, 2);
    }
    out.writeLong(Calendar.micros(text, 0));
    out.writeInt(text.charAt(sign) == '-' ? seconds : -seconds);
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(12, length);
    StringBuilder out = TimeCodec.text(in.readLong());
    int west = in.readInt();
    if (west <= -MAX_OFFSET || west >= MAX_OFFSET) {
      throw new InvalidBinary("22009", "time zone displacement out of range");
    }
    int size = Math.abs(west);
    out.append(west > 0 ? '-' : '+');
    Calendar.two(out, size / 3600);
    out.append(':');
    Calendar.two(out, size / 60 % 60);
    if (size % 60 != 0) {
      out.append(':');
      Calendar.two(out, size % 60);
    }
    return out.toString();
  }
}
