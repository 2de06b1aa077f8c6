package dev.manylite.gateway.copy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text format (PostgreSQL's CopyReadAttributesText). */
final class TextFieldReader implements FieldReader {
  private final int delimiter;
  private final byte[] nullText;
  private final ByteText field = new ByteText();

  TextFieldReader(CopyOptions options) {
    this.delimiter = options.delimiter();
    this.nullText = options.nullText().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public List<String> fields(ByteText line) {
    List<String> fields = new ArrayList<>();
    int at = 0;
    while (true) {
      int start = at;
      field.clear();
      while (at < line.length() && line.at(at) != delimiter) {
        int c = line.at(at++);
        if (c == '\\' && at < line.length()) {
          at = escape(line, at);
        } else {
          field.add(c);
        }
      }
      fields.add(isNull(line, start, at) ? null : field.text());
      if (at >= line.length()) {
        return fields;
      }
      at++;
    }
  }

  /** The marker counts as it was written, before backslashes mean anything. */
  private boolean isNull(ByteText line, int start, int end) {
    if (end - start != nullText.length) {
      return false;
    }
    for (int i = 0; i < nullText.length; i++) {
      if (line.at(start + i) != (nullText[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** Adds what stands for the sequence after the backslash; returns where it ends. */
  private int escape(ByteText line, int from) {
    int at = from;
    int c = line.at(at++);
    switch (c) {
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        int value = c - '0';
        for (int i = 0; i < 2 && at < line.length() && digit(line.at(at), 8) >= 0; i++) {
          value = (value << 3) + digit(line.at(at++), 8);
        }
        field.add(value & 0xff);
      }
      case 'x' -> {
        int value = at < line.length() ? digit(line.at(at), 16) : -1;
        if (value < 0) {
          field.add('x');
        } else {
          at++;
          if (at < line.length() && digit(line.at(at), 16) >= 0) {
            value = (value << 4) + digit(line.at(at++), 16);
          }
          field.add(value & 0xff);
        }
      }
      case 'b' -> field.add('\b');
      case 'f' -> field.add('\f');
      case 'n' -> field.add('\n');
      case 'r' -> field.add('\r');
      case 't' -> field.add('\t');
      case 'v' -> field.add(0x0B);
      default -> field.add(c);
    }
    return at;
  }

  private static int digit(int c, int radix) {
    return c < 128 ? Character.digit(c, radix) : -1;
  }
}
