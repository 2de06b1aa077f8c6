package dev.manylite.pgwire.value;

import dev.manylite.pgwire.value.BinaryCodec.InvalidBinary;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;

/** The words of a tsvector or tsquery: {@code 'it''s'} in text, ended by a zero byte in binary. */
final class QuotedWords {
  private static final int LONGEST = 2047;

  private final String text;
  private int at;

  QuotedWords(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** The next character; the zero character at the end. */
  char peek() {
    return atEnd() ? '\0' : text.charAt(at);
  }

  char take() {
    return text.charAt(at++);
  }

  void skipSpaces() {
    while (peek() == ' ') {
      at++;
    }
  }

  int number() {
    int number = 0;
    while (peek() >= '0' && peek() <= '9') {
      number = 10 * number + take() - '0';
    }
    return number;
  }

  /** Writes the word and its zero byte. */
  void word(ByteBuf out) {
    StringBuilder word = new StringBuilder();
    at++;
    while (true) {
      char c = take();
      if (c == '\'' && peek() != '\'') {
        break;
      }
      word.append(c == '\'' || c == '\\' ? take() : c);
    }
    ByteBufUtil.writeUtf8(out, word);
    out.writeByte(0);
  }

  /** Reads a word up to its zero byte, and quotes it. */
  static void read(ByteBuf in, int end, String tooLong, StringBuilder out) {
    int length = in.bytesBefore(end - in.readerIndex(), (byte) 0);
    if (length < 0) {
      throw new InvalidBinary("08P01", "invalid string in message");
    }
    if (length > LONGEST) {
      throw new InvalidBinary("XX000", tooLong);
    }
    String word = Utf8Text.read(in, length);
    in.skipBytes(1);
    out.append('\'').append(word.replace("\\", "\\\\").replace("'", "''")).append('\'');
  }
}
