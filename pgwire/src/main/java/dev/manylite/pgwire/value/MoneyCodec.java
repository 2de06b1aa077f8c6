package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import java.math.BigDecimal;

/** money: cents in eight bytes. */
final class MoneyCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 790;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    out.writeLong(new BigDecimal((String) value).unscaledValue().longValue());
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(8, length);
    return BigDecimal.valueOf(in.readLong(), 2).toPlainString();
  }
}
