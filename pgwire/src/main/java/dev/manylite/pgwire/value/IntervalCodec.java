package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** interval: microseconds in eight bytes, days in four, months in four. */
final class IntervalCodec implements BinaryCodec {
  @Override
  public int oid() {
    return 1186;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    String text = (String) value;
    int months = 0;
    int days = 0;
    long micros = 0;
    int i = 0;
    while (i < text.length()) {
      int end = text.indexOf(' ', i);
      if (end < 0) {
        micros = clock(text, i);
        break;
      }
      int number = Integer.parseInt(text, i, end, 10);
      switch (text.charAt(end + 1)) {
        case 'y' -> months += number * 12;
        case 'm' -> months += number;
        default -> days = number;
      }
      int next = text.indexOf(' ', end + 1);
      i = next < 0 ? text.length() : next + 1;
    }
    out.writeLong(micros).writeInt(days).writeInt(months);
  }

  /** Counts downwards, where there is room for the least value. */
  private static long clock(String text, int from) {
    char sign = text.charAt(from);
    int start = sign == '-' || sign == '+' ? from + 1 : from;
    int colon = text.indexOf(':', start);
    long micros =
        -Long.parseLong(text, start, colon, 10) * Calendar.MICROS_PER_HOUR
            - Calendar.number(text, colon + 1, 2) * Calendar.MICROS_PER_MINUTE
            - Calendar.number(text, colon + 4, 2) * Calendar.MICROS_PER_SECOND
            - Calendar.fraction(text, colon + 6);
    return sign == '-' ? micros : -micros;
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.exactly(16, length);
    long micros = in.readLong();
    int days = in.readInt();
    int months = in.readInt();
    StringBuilder out = new StringBuilder();
    boolean negative = unit(out, months / 12, "year", "years", false);
    negative = unit(out, months % 12, "mon", "mons", negative);
    negative = unit(out, days, "day", "days", negative);
    if (out.length() == 0 || micros != 0) {
      out.append(out.length() == 0 ? "" : " ").append(micros < 0 ? "-" : negative ? "+" : "");
      long hours = Math.abs(micros / Calendar.MICROS_PER_HOUR);
      Calendar.appendClock(out, hours, Math.abs(micros % Calendar.MICROS_PER_HOUR));
    }
    return out.toString();
  }

  private static boolean unit(
      StringBuilder out, int value, String singular, String plural, boolean negative) {
    if (value == 0) {
      return negative;
    }
    out.append(out.length() == 0 ? "" : " ").append(negative && value > 0 ? "+" : "");
    out.append(value).append(' ').append(value == 1 ? singular : plural);
    return value < 0;
  }
}
