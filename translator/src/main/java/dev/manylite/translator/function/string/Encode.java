package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/** encode and decode (manual, 9.5): base64, hex, escape. */
final class Encode implements FunctionSet {
  private static final String BASE64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

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
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int buffer = 0;
    int position = 0;
    int padding = 0;
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      char c = text.charAt(i);
      if (" \t\n\r".indexOf(c) >= 0) {
        continue;
      }
      int digit = BASE64.indexOf(c);
      if (c == '=') {
        if (padding == 0 && position < 2) {
          throw invalid("unexpected \"=\" while decoding base64 sequence");
        }
        padding = padding == 0 ? position - 1 : padding;
        digit = 0;
      } else if (digit < 0) {
        throw invalid(
            "invalid symbol \""
                + Character.toString(text.codePointAt(i))
                + "\" found while decoding base64 sequence");
      }
      buffer = buffer << 6 | digit;
      if (++position == 4) {
        out.write(buffer >> 16);
        if (padding == 0 || padding > 1) {
          out.write(buffer >> 8);
        }
        if (padding == 0 || padding > 2) {
          out.write(buffer);
        }
        buffer = 0;
        position = 0;
      }
    }
    if (position != 0) {
      throw invalid("invalid base64 end sequence")
          .withHint("Input data is missing padding, is truncated, or is otherwise corrupted.");
    }
    return out.toByteArray();
  }

  private static SqlFault invalid(String message) {
    return new SqlFault(SqlState.INVALID_PARAMETER_VALUE, message);
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
