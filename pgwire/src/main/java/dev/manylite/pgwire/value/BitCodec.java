package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/** bit and varbit: the count of bits in four bytes, then the bits, the last byte filled up. */
final class BitCodec implements BinaryCodec {
  private final int oid;

  BitCodec(int oid) {
    this.oid = oid;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    String digits = (String) value;
    out.writeInt(digits.length());
    for (int i = 0; i < digits.length(); i += 8) {
      int bits = 0;
      for (int j = i; j < i + 8; j++) {
        bits = bits << 1 | (j < digits.length() && digits.charAt(j) == '1' ? 1 : 0);
      }
      out.writeByte(bits);
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    Lengths.atLeast(4, length);
    int count = in.readInt();
    if (count < 0) {
      throw new InvalidBinary("22P03", "invalid length in external bit string");
    }
    Lengths.exactly((int) (4 + (count + 7L) / 8), length);
    char[] digits = new char[count];
    int bits = 0;
    for (int i = 0; i < count; i++) {
      bits = i % 8 == 0 ? in.readByte() : bits << 1;
      digits[i] = (bits & 0x80) != 0 ? '1' : '0';
    }
    return new String(digits);
  }
}
