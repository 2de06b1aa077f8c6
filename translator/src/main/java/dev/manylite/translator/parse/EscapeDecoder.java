package dev.manylite.translator.parse;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The escapes of E'…' (manual, 4.1.2.2). Octal and hexadecimal escapes are bytes, which only
 * together with their neighbours have to be UTF-8.
 */
final class EscapeDecoder {
  private static final String HINT = "Unicode escapes must be \\uXXXX or \\UXXXXXXXX.";

  private final SourceText source;
  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private char highSurrogate;

  EscapeDecoder(SourceText source) {
    this.source = source;
  }

  void append(char c) {
    text.append(c);
  }

  /** Decodes the escape whose backslash is at {@code at}; returns the offset behind it. */
  int escape(int at) {
    char c = source.at(at + 1);
    if (c == 'u' || c == 'U') {
      return unicode(at, c == 'u' ? 4 : 8);
    }
    if (highSurrogate != 0) {
      throw invalidPair(at, at + 1);
    }
    if (c >= '0' && c <= '7') {
      int end = at + 1;
      int value = 0;
      while (end < at + 4 && source.at(end) >= '0' && source.at(end) <= '7') {
        value = value * 8 + source.at(end++) - '0';
      }
      octet(value & 0xff);
      return end;
    }
    if (c == 'x' && SourceText.hexDigit(source.at(at + 2)) >= 0) {
      int end = at + 2;
      int value = 0;
      while (end < at + 4 && SourceText.hexDigit(source.at(end)) >= 0) {
        value = value * 16 + SourceText.hexDigit(source.at(end++));
      }
      octet(value);
      return end;
    }
    flushBytes();
    text.append(
        switch (c) {
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          default -> c;
        });
    return at + 2;
  }

  /** Called before every character that is no escape. */
  void endOfRun(int at) {
    if (highSurrogate != 0) {
      throw invalidPair(at, at + 1);
    }
    flushBytes();
  }

  String text() {
    flushBytes();
    return text.toString();
  }

  private int unicode(int at, int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = SourceText.hexDigit(source.at(at + 2 + i));
      if (digit < 0) {
        throw StringScanner.invalidEscape(SqlState.INVALID_ESCAPE_SEQUENCE, HINT, at);
      }
      value = value << 4 | digit;
    }
    int end = at + 2 + digits;
    boolean low = value >= 0xDC00 && value <= 0xDFFF;
    if (low != (highSurrogate != 0)) {
      throw invalidPair(at, end);
    }
    if (value >= 0xD800 && value <= 0xDBFF) {
      highSurrogate = (char) value;
      return end;
    }
    if (value <= 0 || value > Character.MAX_CODE_POINT) {
      throw source.fault("invalid Unicode escape value", at, end);
    }
    flushBytes();
    if (low) {
      text.append(highSurrogate).append((char) value);
      highSurrogate = 0;
    } else {
      text.appendCodePoint(value);
    }
    return end;
  }

  private SqlFault invalidPair(int from, int to) {
    return source.fault("invalid Unicode surrogate pair", from, to);
  }

  private void octet(int value) {
    if (value == 0) {
      throw StringScanner.invalidEncoding(new byte[] {0}, 0, 1);
    }
    if (value < 0x80) {
      flushBytes();
      text.append((char) value);
    } else {
      bytes.write(value);
    }
  }

  private void flushBytes() {
    if (bytes.size() == 0) {
      return;
    }
    byte[] run = bytes.toByteArray();
    bytes.reset();
    String decoded = new String(run, StandardCharsets.UTF_8);
    if (!java.util.Arrays.equals(decoded.getBytes(StandardCharsets.UTF_8), run)) {
      throw StringScanner.invalidEncoding(run, 0, sequenceLength(run[0] & 0xff));
    }
    text.append(decoded);
  }

  private static int sequenceLength(int first) {
    return first >= 0xF8 || first < 0xC0 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  }
}
