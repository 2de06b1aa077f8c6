package dev.manylite.translator.type.binary;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.BaseType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.TypeFacts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** {@code bytea}: byte[]; reads the hex and the escape format, prints what bytea_output says. */
public final class ByteaType extends BaseType {
  public ByteaType(TypeFacts facts) {
    super(facts);
  }

  @Override
  public Object input(String text, int modifier, TypeContext context) {
    return text.startsWith("\\x") ? parseHex(text) : parseEscape(text);
  }

  /** Pairs of digits; blanks may stand between pairs. */
  private static byte[] parseHex(String text) {
    byte[] bytes = new byte[text.length() / 2];
    int count = 0;
    for (int i = 2; i < text.length(); ) {
      char c = text.charAt(i);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        i++;
        continue;
      }
      int high = hexDigit(text, i++);
      if (i >= text.length()) {
        throw new SqlFault(
            SqlState.INVALID_PARAMETER_VALUE, "invalid hexadecimal data: odd number of digits");
      }
      bytes[count++] = (byte) (high << 4 | hexDigit(text, i++));
    }
    return java.util.Arrays.copyOf(bytes, count);
  }

  private static int hexDigit(String text, int at) {
    char c = text.charAt(at);
    int digit = c < 0x80 ? Character.digit(c, 16) : -1;
    if (digit < 0) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "invalid hexadecimal digit: \""
              + text.substring(at, text.offsetByCodePoints(at, 1))
              + "\"");
    }
    return digit;
  }

  /** Bytes as they are; {@code \\} for a backslash, {@code \ooo} for any byte. */
  private static byte[] parseEscape(String text) {
    byte[] raw = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '\\') {
        bytes.write(raw[i]);
      } else if (i + 1 < raw.length && raw[i + 1] == '\\') {
        bytes.write('\\');
        i++;
      } else if (i + 3 < raw.length
          && raw[i + 1] >= '0'
          && raw[i + 1] <= '3'
          && isOctal(raw[i + 2])
          && isOctal(raw[i + 3])) {
        bytes.write((raw[i + 1] - '0') << 6 | (raw[i + 2] - '0') << 3 | raw[i + 3] - '0');
        i += 3;
      } else {
        throw new SqlFault(
            SqlState.INVALID_TEXT_REPRESENTATION, "invalid input syntax for type bytea");
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isOctal(byte b) {
    return b >= '0' && b <= '7';
  }

  @Override
  public String output(Object value, int modifier, TypeContext context) {
    byte[] bytes = (byte[]) value;
    return context == null || context.byteaHex() ? hex(bytes) : escape(bytes);
  }

  /** The hex format, which arrays hold too. */
  public static String hex(byte[] bytes) {
    return "\\x" + HexFormat.of().formatHex(bytes);
  }

  private static String escape(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (byte b : bytes) {
      if (b == '\\') {
        text.append("\\\\");
      } else if (b < 0x20 || b > 0x7e) {
        int c = b & 0xff;
        text.append('\\')
            .append((char) ('0' + (c >> 6)))
            .append((char) ('0' + (c >> 3 & 7)))
            .append((char) ('0' + (c & 7)));
      } else {
        text.append((char) b);
      }
    }
    return text.toString();
  }
}
