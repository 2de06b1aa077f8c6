package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The array over any element codec:
 *
 * <pre>
 * int32 dimensions | int32 has nulls | int32 element OID
 * per dimension:  int32 length | int32 lower bound
 * per element:    int32 length, −1 for NULL | bytes
 * </pre>
 */
final class ArrayCodec implements BinaryCodec {
  private static final int MAX_DIMENSIONS = 6;

  private final int oid;
  private final int elementOid;
  private final BinaryCodec element;
  private final int lowerBound;

  /**
   * @param lowerBound 1, but 0 for int2vector and oidvector
   */
  ArrayCodec(int oid, BinaryCodec element, int lowerBound) {
    this(oid, element.oid(), element, lowerBound);
  }

  /**
   * @param elementOid where elements are of a domain, not the codec's own
   */
  ArrayCodec(int oid, int elementOid, BinaryCodec element, int lowerBound) {
    this.oid = oid;
    this.elementOid = elementOid;
    this.element = element;
    this.lowerBound = lowerBound;
  }

  @Override
  public int oid() {
    return oid;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    ArrayJson json = new ArrayJson((String) value);
    List<Integer> bounds = json.lowerBounds();
    List<Object> elements = json.read();
    List<Integer> lengths = lengths(elements);
    out.writeInt(lengths.size()).writeInt(hasNull(elements) ? 1 : 0).writeInt(elementOid);
    for (int i = 0; i < lengths.size(); i++) {
      out.writeInt(lengths.get(i)).writeInt(bounds.isEmpty() ? lowerBound : bounds.get(i));
    }
    writeElements(elements, out);
  }

  private List<Integer> lengths(List<Object> elements) {
    List<Integer> lengths = new ArrayList<>();
    if (elements.isEmpty() && lowerBound == 0) {
      lengths.add(0);
    }
    Object inner = elements;
    while (inner instanceof List<?> list && !list.isEmpty()) {
      lengths.add(list.size());
      inner = list.get(0);
    }
    return lengths;
  }

  private static boolean hasNull(List<?> elements) {
    return elements.stream()
        .anyMatch(e -> e == null || (e instanceof List<?> list && hasNull(list)));
  }

  private void writeElements(List<?> elements, ByteBuf out) {
    for (Object one : elements) {
      if (one instanceof List<?> list) {
        writeElements(list, out);
      } else if (one == null) {
        out.writeInt(-1);
      } else {
        int start = out.writerIndex();
        out.writeInt(0);
        element.encode(one, out);
        out.setInt(start, out.writerIndex() - start - 4);
      }
    }
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    int end = in.readerIndex() + length;
    Lengths.atLeast(12, length);
    int dimensions = in.readInt();
    int flags = in.readInt();
    long givenOid = in.readUnsignedInt();
    if (dimensions < 0) {
      throw new InvalidBinary("22P03", "invalid number of dimensions: " + dimensions);
    }
    if (dimensions > MAX_DIMENSIONS) {
      throw new InvalidBinary(
          "54000",
          "number of array dimensions (" + dimensions + ") exceeds the maximum allowed (6)");
    }
    if (flags != 0 && flags != 1) {
      throw new InvalidBinary("22P03", "invalid array flags");
    }
    if (givenOid != elementOid) {
      throw new InvalidBinary(
          "42804",
          "binary data has array element type " + givenOid + " instead of expected " + elementOid);
    }
    Lengths.atLeast(12 + dimensions * 8, length);
    int[] lengths = new int[dimensions];
    int[] bounds = new int[dimensions];
    long total = dimensions == 0 ? 0 : 1;
    for (int i = 0; i < dimensions; i++) {
      lengths[i] = in.readInt();
      bounds[i] = in.readInt();
      total = Math.multiplyExact(total, (long) Math.max(0, lengths[i]));
      // Every element takes at least its length.
      if (lengths[i] < 0 || total * 4 > length) {
        throw Lengths.tooShort();
      }
    }
    StringBuilder out = new StringBuilder();
    if (total == 0) {
      out.append("[]");
    } else {
      appendBounds(lengths, bounds, out);
      read(in, end, lengths, 0, out);
    }
    if (in.readerIndex() != end) {
      throw Lengths.malformed();
    }
    return out.toString();
  }

  private void appendBounds(int[] lengths, int[] bounds, StringBuilder out) {
    if (Arrays.stream(bounds).allMatch(bound -> bound == lowerBound)) {
      return;
    }
    out.append("/*");
    for (int i = 0; i < bounds.length; i++) {
      if ((long) bounds[i] + lengths[i] > Integer.MAX_VALUE) {
        throw new InvalidBinary("54000", "array lower bound is too large: " + bounds[i]);
      }
      out.append('[').append(bounds[i]).append(':');
      out.append(bounds[i] + lengths[i] - 1).append(']');
    }
    out.append("*/");
  }

  private void read(ByteBuf in, int end, int[] lengths, int dimension, StringBuilder out) {
    out.append('[');
    for (int i = 0; i < lengths[dimension]; i++) {
      if (i > 0) {
        out.append(',');
      }
      if (dimension + 1 < lengths.length) {
        read(in, end, lengths, dimension + 1, out);
      } else {
        readElement(in, end, out);
      }
    }
    out.append(']');
  }

  private void readElement(ByteBuf in, int end, StringBuilder out) {
    Lengths.atLeast(4, end - in.readerIndex());
    int length = in.readInt();
    if (length < -1 || length > end - in.readerIndex()) {
      throw Lengths.tooShort();
    }
    ArrayJson.append(out, length == -1 ? null : element.decode(in, length));
  }
}
