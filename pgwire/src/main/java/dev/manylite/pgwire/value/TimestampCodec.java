package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/**
 * timestamp, timestamptz: microseconds since 2000-01-01 in eight bytes; the extremes are infinite.
 */
final class TimestampCodec implements BinaryCodec {
  /** In the year 294247: as far as microseconds since 1970 count. */
  private static final long LAST_DAY = Long.MAX_VALUE / Calendar.MICROS_PER_DAY - 1 - 10957;

  private final int oid;
  private final String zone;

  /**
   * @param zone what follows the time: empty, or +00:00
   */
  TimestampCodec(int oid, String zone) {
    this.oid = oid;
    this.zone = zone;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    String text = (String) value;
    if (Calendar.isInfinite(text)) {
      out.writeLong(text.charAt(0) == '-' ? Long.MIN_VALUE : Long.MAX_VALUE);
    } else {
      out.writeLong(
          Calendar.days(text) * Calendar.MICROS_PER_DAY
              + Calendar.micros(text, 11 + Calendar.surplus(text)));
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(8, length);
    long micros = in.readLong();
    if (micros == Long.MAX_VALUE || micros == Long.MIN_VALUE) {
      return micros > 0 ? "infinity" : "-infinity";
    }
    long day = Math.floorDiv(micros, Calendar.MICROS_PER_DAY);
    if (day > LAST_DAY) {
      throw new InvalidBinary("22008", "timestamp out of range");
    }
    StringBuilder out = new StringBuilder(32);
    Calendar.appendDate(out, day, "timestamp");
    out.append(' ');
    Calendar.appendTime(out, Math.floorMod(micros, Calendar.MICROS_PER_DAY));
    return out.append(zone).toString();
  }
}
