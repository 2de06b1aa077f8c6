package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/**
 * numeric: count of base-10000 digits, weight of the first, sign, display scale, then the digits,
 * each two bytes.
 */
final class NumericCodec implements BinaryCodec {
  private static final int POSITIVE = 0x0000;
  private static final int NEGATIVE = 0x4000;
  private static final int NAN = 0xC000;
  private static final int INFINITY = 0xD000;
  private static final int NEGATIVE_INFINITY = 0xF000;
  private static final int MAX_SCALE = 0x3FFF;

  /** PostgreSQL sends this scale with an infinity. */
  private static final int INFINITE_SCALE = 0x20;

  @Override
  public int oid() {
    return 1700;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    String text = value.toString();
    switch (text) {
      case "NaN" -> special(out, NAN, 0);
      case "Infinity" -> special(out, INFINITY, INFINITE_SCALE);
      case "-Infinity" -> special(out, NEGATIVE_INFINITY, INFINITE_SCALE);
      default -> decimal(text, out);
    }
  }

  private static void special(ByteBuf out, int sign, int scale) {
    out.writeShort(0).writeShort(0).writeShort(sign).writeShort(scale);
  }

  private static void decimal(String text, ByteBuf out) {
    int start = text.charAt(0) == '-' ? 1 : 0;
    int point = text.indexOf('.');
    int integerEnd = point < 0 ? text.length() : point;
    int scale = point < 0 ? 0 : text.length() - point - 1;
    int integerGroups = (integerEnd - start + 3) / 4;
    int groups = integerGroups + (scale + 3) / 4;
    int first = 0;
    while (first < groups && group(text, start, integerEnd, integerGroups, first) == 0) {
      first++;
    }
    int last = groups;
    while (last > first && group(text, start, integerEnd, integerGroups, last - 1) == 0) {
      last--;
    }
    out.writeShort(last - first);
    out.writeShort(last == first ? 0 : integerGroups - 1 - first);
    out.writeShort(start == 1 && last > first ? NEGATIVE : POSITIVE);
    out.writeShort(scale);
    for (int i = first; i < last; i++) {
      out.writeShort(group(text, start, integerEnd, integerGroups, i));
    }
  }

  /** The i-th base-10000 digit, counted from the left; the point stands between two of them. */
  private static int group(String text, int start, int integerEnd, int integerGroups, int index) {
    int from = integerEnd - (integerGroups - index) * 4;
    if (index >= integerGroups) {
      // Skips the point.
      from++;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      boolean digit = i >= start && i < text.length();
      value = value * 10 + (digit ? text.charAt(i) - '0' : 0);
    }
    return value;
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.atLeast(8, length);
    int count = in.readUnsignedShort();
    int weight = in.readShort();
    int sign = in.readUnsignedShort();
    int scale = in.readUnsignedShort();
    switch (sign) {
      case NAN:
        in.skipBytes(length - 8);
        return "NaN";
      case INFINITY:
        in.skipBytes(length - 8);
        return "Infinity";
      case NEGATIVE_INFINITY:
        in.skipBytes(length - 8);
        return "-Infinity";
      case POSITIVE:
      case NEGATIVE:
        break;
      default:
        throw new InvalidBinary("22P03", "invalid sign in external \"numeric\" value");
    }
    if (scale > MAX_SCALE) {
      throw new InvalidBinary("22P03", "invalid scale in external \"numeric\" value");
    }
    Lengths.exactly(8 + count * 2, length);
    int[] digits = new int[count];
    for (int i = 0; i < count; i++) {
      digits[i] = in.readUnsignedShort();
      if (digits[i] > 9999) {
        throw new InvalidBinary("22P03", "invalid digit in external \"numeric\" value");
      }
    }
    return print(digits, weight, sign == NEGATIVE, scale);
  }

  private static String print(int[] digits, int weight, boolean negative, int scale) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i <= weight; i++) {
      append(out, i < digits.length ? digits[i] : 0);
    }
    int zeros = 0;
    while (zeros < out.length() - 1 && out.charAt(zeros) == '0') {
      zeros++;
    }
    out.delete(0, zeros);
    if (out.length() == 0) {
      out.append('0');
    }
    if (scale > 0) {
      out.append('.');
      int end = out.length() + scale;
      for (int i = weight + 1; out.length() < end; i++) {
        append(out, i >= 0 && i < digits.length ? digits[i] : 0);
      }
      out.setLength(end);
    }
    boolean zero = out.chars().noneMatch(c -> c >= '1' && c <= '9');
    return negative && !zero ? out.insert(0, '-').toString() : out.toString();
  }

  private static void append(StringBuilder out, int digit) {
    out.append((char) ('0' + digit / 1000))
        .append((char) ('0' + digit / 100 % 10))
        .append((char) ('0' + digit / 10 % 10))
        .append((char) ('0' + digit % 10));
  }
}
