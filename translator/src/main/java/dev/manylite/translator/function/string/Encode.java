package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** encode and decode (manual, 9.5): base64, hex, escape. */
final class Encode implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("encode", BYTEA, TEXT)
        .returns(TEXT)
        .java((c, a) -> encode((byte[]) a[0], (String) a[1]));
    d.function("decode", TEXT, TEXT)
        .returns(BYTEA)
        .java((c, a) -> decode((String) a[0], (String) a[1]));
  }

  private static String encode(byte[] bytes, String format) {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "hex" -> HexFormat.of().formatHex(bytes);
      case "base64" -> Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
      case "escape" -> escape(bytes);
      default -> throw unknown(format);
    };
  }

  private static byte[] decode(String text, String format) {
    return switch (format.toLowerCase(Locale.ROOT)) {
      case "hex" -> (byte[]) BYTEA.input("\\x" + text, -1, null);
      case "base64" -> base64(text);
      case "escape" ->
          (byte[])
              BYTEA.input(text.startsWith("\\x") ? "\\134" + text.substring(1) : text, -1, null);
      default -> throw unknown(format);
    };
  }

  private static byte[] base64(String text) {
    String packed = text.replaceAll("[ \t\r\n]", "");
    for (int point : packed.codePoints().toArray()) {
      boolean valid =
          point < 0x80 && (Character.isLetterOrDigit(point) || "+/=".indexOf(point) >= 0);
      if (!valid) {
        throw new SqlFault(
            SqlState.INVALID_PARAMETER_VALUE,
            "invalid symbol \""
                + Character.toString(point)
                + "\" found while decoding base64 sequence");
      }
    }
    try {
      if (packed.length() % 4 != 0) {
        throw new IllegalArgumentException("unpadded");
      }
      return Base64.getDecoder().decode(packed);
    } catch (IllegalArgumentException e) {
      throw new SqlFault(SqlState.INVALID_PARAMETER_VALUE, "invalid base64 end sequence")
          .withHint("Input data is missing padding, is truncated, or is otherwise corrupted.");
    }
  }

  private static String escape(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    for (byte b : bytes) {
      if (b == 0 || b < 0) {
        out.append('\\').append(String.format("%03o", b & 0xff));
      } else if (b == '\\') {
        out.append("\\\\");
      } else {
        out.append((char) b);
      }
    }
    return out.toString();
  }

  private static SqlFault unknown(String format) {
    return new SqlFault(
        SqlState.INVALID_PARAMETER_VALUE, "unrecognized encoding: \"" + format + "\"");
  }
}
