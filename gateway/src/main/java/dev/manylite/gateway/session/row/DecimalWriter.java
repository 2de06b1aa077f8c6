package dev.manylite.gateway.session.row;

import io.netty.buffer.ByteBuf;

/** A whole number's digits, straight into the buffer: the commonest value by far. */
final class DecimalWriter {
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  private DecimalWriter() {}

  /** Appends the length and the digits. */
  static void write(long value, ByteBuf out) {
    if (value == Long.MIN_VALUE) {
      PlainTextEncoder.write(Long.toString(value), out);
      return;
    }
    boolean negative = value < 0;
    long rest = negative ? -value : value;
    int digits = digits(rest);
    int length = digits + (negative ? 1 : 0);
    out.writeInt(length);
    out.ensureWritable(length);
    int start = out.writerIndex();
    int at = start + length;
    do {
      long tenth = rest / 10;
      out.setByte(--at, (int) ('0' + rest - tenth * 10));
      rest = tenth;
    } while (rest != 0);
    if (negative) {
      out.setByte(start, '-');
    }
    out.writerIndex(start + length);
  }

  private static int digits(long value) {
    for (int i = 1; i < POWERS.length; i++) {
      if (value < POWERS[i]) {
        return i;
      }
    }
    return 19;
  }
}
