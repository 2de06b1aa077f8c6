package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import java.util.List;

/**
 * A composite type over its fields' codecs:
 *
 * <pre>
 * int32 fields
 * per field:  int32 type OID | int32 length, −1 for NULL | bytes
 * </pre>
 */
final class RowCodec implements BinaryCodec {
  private static final int RECORD = 2249;

  private final int oid;
  private final List<BinaryCodec> fields;

  RowCodec(int oid, List<BinaryCodec> fields) {
    this.oid = oid;
    this.fields = List.copyOf(fields);
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    List<Object> values = new ArrayJson((String) value).read();
    out.writeInt(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      BinaryCodec field = fields.get(i);
      Object one = i < values.size() ? values.get(i) : null;
      out.writeInt(field.oid());
      int start = out.writerIndex();
      out.writeInt(-1);
      if (one != null) {
        field.encode(one, out);
        out.setInt(start, out.writerIndex() - start - Integer.BYTES);
      }
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    if (oid == RECORD) {
      throw new InvalidBinary("0A000", "input of anonymous composite types is not implemented");
    }
    int end = in.readerIndex() + length;
    Lengths.atLeast(Integer.BYTES, length);
    int count = in.readInt();
    if (count != fields.size()) {
      throw new InvalidBinary(
          "42804", "wrong number of columns: " + count + ", expected " + fields.size());
    }
    StringBuilder out = new StringBuilder("[");
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        out.append(',');
      }
      ArrayJson.append(out, field(in, end, i));
    }
    if (in.readerIndex() != end) {
      throw Lengths.malformed();
    }
    return out.append(']').toString();
  }

  private Object field(ByteBuf in, int end, int place) {
    Lengths.atLeast(2 * Integer.BYTES, end - in.readerIndex());
    long type = in.readUnsignedInt();
    int length = in.readInt();
    BinaryCodec field = fields.get(place);
    if (type != Integer.toUnsignedLong(field.oid())) {
      throw new InvalidBinary(
          "42804",
          "binary data has type "
              + type
              + " instead of expected "
              + Integer.toUnsignedString(field.oid())
              + " in record column "
              + (place + 1));
    }
    if (length < -1 || length > end - in.readerIndex()) {
      throw new InvalidBinary("22P03", "insufficient data left in message");
    }
    if (length == -1) {
      return null;
    }
    int fieldEnd = in.readerIndex() + length;
    Object value = field.decode(in, length);
    if (in.readerIndex() != fieldEnd) {
      throw new InvalidBinary("22P03", "improper binary format in record column " + (place + 1));
    }
    return value;
  }
}
