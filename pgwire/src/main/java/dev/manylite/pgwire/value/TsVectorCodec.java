package dev.manylite.pgwire.value;

import io.netty.buffer.ByteBuf;

/**
 * tsvector: the number of words; of each the word, the number of its positions, and each position
 * with its weight in the two highest bits.
 */
final class TsVectorCodec implements BinaryCodec {
  private static final int PLACE_BITS = 14;
  private static final int PLACE = (1 << PLACE_BITS) - 1;
  private static final int MOST_POSITIONS = 256;

  @Override
  public int oid() {
    return 3614;
  }

  @Override
  public void encode(Object value, ByteBuf out) {
    QuotedWords words = new QuotedWords((String) value);
    int start = out.writerIndex();
    int count = 0;
    out.writeInt(0);
    while (!words.atEnd()) {
      words.word(out);
      positions(words, out);
      words.skipSpaces();
      count++;
    }
    out.setInt(start, count);
  }

  private static void positions(QuotedWords words, ByteBuf out) {
    int start = out.writerIndex();
    int count = 0;
    out.writeShort(0);
    while (words.peek() == ':' || words.peek() == ',') {
      words.take();
      int place = words.number();
      char letter = words.peek();
      int weight = letter >= 'A' && letter <= 'C' ? 'D' - words.take() : 0;
      out.writeShort(weight << PLACE_BITS | place);
      count++;
    }
    out.setShort(start, count);
  }

  @Override
  public Object decode(ByteBuf in, int length) {
    int end = in.readerIndex() + length;
    Lengths.atLeast(4, length);
    int count = in.readInt();
    if (count < 0) {
      throw new InvalidBinary("XX000", "invalid size of tsvector");
    }
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      out.append(i > 0 ? " " : "");
      QuotedWords.read(in, end, "invalid tsvector: lexeme too long", out);
      readPositions(in, end, out);
    }
    Lengths.exactly(in.readerIndex(), end);
    return out.toString();
  }

  private static void readPositions(ByteBuf in, int end, StringBuilder out) {
    Lengths.atLeast(2, end - in.readerIndex());
    int count = in.readUnsignedShort();
    if (count > MOST_POSITIONS) {
      throw new InvalidBinary("XX000", "unexpected number of tsvector positions");
    }
    Lengths.atLeast(2 * count, end - in.readerIndex());
    int last = 0;
    for (int i = 0; i < count; i++) {
      int position = in.readUnsignedShort();
      int place = position & PLACE;
      if (i > 0 && place <= last) {
        throw new InvalidBinary("XX000", "position information is misordered");
      }
      out.append(i > 0 ? "," : ":").append(place);
      int weight = position >> PLACE_BITS;
      out.append(weight > 0 ? String.valueOf((char) ('D' - weight)) : "");
      last = place;
    }
  }
}
