package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import java.util.HexFormat;

/**
 * A range type over its subtype's codec:
 *
 * <pre>
 * int8 flags: 1 empty | 2, 4 lower, upper bound inclusive | 8, 16 no lower, no upper bound
 * per bound that is there:  int32 length | bytes
 * </pre>
 */
final class RangeCodec implements BinaryCodec {
  private static final int EMPTY = 1;
  private static final int LOWER_INCLUSIVE = 2;
  private static final int UPPER_INCLUSIVE = 4;
  private static final int LOWER_INFINITE = 8;
  private static final int UPPER_INFINITE = 16;

  private final int oid;
  private final BinaryCodec subtype;

  RangeCodec(int oid, BinaryCodec subtype) {
    this.oid = oid;
    this.subtype = subtype;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    encode(RangeText.range((String) value), out);
  }

  void encode(RangeText.Parts range, ByteBuf out) {
    if (range.empty()) {
      out.writeByte(EMPTY);
      return;
    }
    out.writeByte(
        (range.lowerInclusive() ? LOWER_INCLUSIVE : 0)
            | (range.upperInclusive() ? UPPER_INCLUSIVE : 0)
            | (range.lower() == null ? LOWER_INFINITE : 0)
            | (range.upper() == null ? UPPER_INFINITE : 0));
    encodeBound(range.lower(), out);
    encodeBound(range.upper(), out);
  }

  private void encodeBound(String bound, ByteBuf out) {
    if (bound == null) {
      return;
    }
    int start = out.writerIndex();
    out.writeInt(0);
    subtype.encode(value(bound), out);
    out.setInt(start, out.writerIndex() - start - Integer.BYTES);
  }

  private Object value(String bound) {
    if (subtype instanceof IntegerCodec
        || subtype instanceof OidCodec
        || subtype instanceof BooleanCodec) {
      return Long.valueOf(bound);
    }
    return subtype instanceof FloatCodec && !bound.equals("NaN")
        ? (Object) Double.valueOf(bound)
        : bound;
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    return decodeParts(in, length).print();
  }

  RangeText.Parts decodeParts(ByteBuf in, int length) {
    int end = in.readerIndex() + length;
    Lengths.atLeast(1, length);
    int flags = in.readByte();
    boolean empty = (flags & EMPTY) != 0;
    String lower = empty || (flags & LOWER_INFINITE) != 0 ? null : decodeBound(in, end);
    String upper = empty || (flags & UPPER_INFINITE) != 0 ? null : decodeBound(in, end);
    if (in.readerIndex() != end) {
      throw Lengths.malformed();
    }
    return empty
        ? RangeText.Parts.NOTHING
        : new RangeText.Parts(
            false,
            (flags & LOWER_INCLUSIVE) != 0 && lower != null,
            lower,
            upper,
            (flags & UPPER_INCLUSIVE) != 0 && upper != null);
  }

  private String decodeBound(ByteBuf in, int end) {
    Lengths.atLeast(Integer.BYTES, end - in.readerIndex());
    int length = in.readInt();
    if (length < 0 || length > end - in.readerIndex()) {
      throw Lengths.tooShort();
    }
    int boundEnd = in.readerIndex() + length;
    Object value = subtype.decode(in, length);
    if (in.readerIndex() != boundEnd) {
      throw Lengths.malformed();
    }
    return value instanceof byte[] bytes
        ? "\\x" + HexFormat.of().formatHex(bytes)
        : value.toString();
  }
}
