package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.StringJoiner;

/**
 * A multirange type over its range type's codec:
 *
 * <pre>
 * int32 ranges
 * per range:  int32 length | bytes
 * </pre>
 */
final class MultirangeCodec implements BinaryCodec {
  private final int oid;
  private final RangeCodec range;

  MultirangeCodec(int oid, RangeCodec range) {
    this.oid = oid;
    this.range = range;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    List<RangeText.Parts> ranges = RangeText.multirange((String) value);
    out.writeInt(ranges.size());
    for (RangeText.Parts one : ranges) {
      int start = out.writerIndex();
      out.writeInt(0);
      range.encode(one, out);
      out.setInt(start, out.writerIndex() - start - Integer.BYTES);
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    int end = in.readerIndex() + length;
    Lengths.atLeast(Integer.BYTES, length);
    int count = in.readInt();
    // Every range takes at least its length and its flags.
    if (count < 0 || count * (Integer.BYTES + 1L) > length) {
      throw Lengths.tooShort();
    }
    StringJoiner out = new StringJoiner(",", "{", "}");
    for (int i = 0; i < count; i++) {
      Lengths.atLeast(Integer.BYTES, end - in.readerIndex());
      int size = in.readInt();
      if (size < 0 || size > end - in.readerIndex()) {
        throw Lengths.tooShort();
      }
      out.add(range.decodeParts(in, size).print());
    }
    if (in.readerIndex() != end) {
      throw Lengths.malformed();
    }
    return out.toString();
  }
}
