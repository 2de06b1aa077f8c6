package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** date: days since 2000-01-01 in four bytes; the largest and least are the infinities. */
final class DateCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 1082;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    String text = (String) value;
    if (Calendar.isInfinite(text)) {
      out.writeInt(text.charAt(0) == '-' ? Integer.MIN_VALUE : Integer.MAX_VALUE);
    } else {
      out.writeInt(Calendar.days(text));
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(4, length);
    int days = in.readInt();
    if (days == Integer.MAX_VALUE || days == Integer.MIN_VALUE) {
      return days > 0 ? "infinity" : "-infinity";
    }
    StringBuilder out = new StringBuilder(10);
    Calendar.appendDate(out, days, "date");
    return out.toString();
  }
}
