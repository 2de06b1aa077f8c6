package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * convert_from and convert_to (manual, 9.5), for UTF8 and the encodings that Java knows by
 * PostgreSQL's name.
 */
final class Convert implements FunctionSet {
  private static final String UNTRANSLATABLE_CHARACTER = "22P05";

  /** What PostgreSQL has beside. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "SQLASCII|EUC.*|JOHAB|KOI8.*|LATIN\\d+|ISO8859\\d+|MULEINTERNAL|SJIS|SHIFTJIS.*|WIN.*"
              + "|BIG5|GBK|GB18030|UHC|ABC|ALT|KOI|MSKANJI|TCVN.*|VSCII");

  @Override
  public void define(Definitions d) {
    d.function("convert_from", BYTEA, NAME)
        .returns(TEXT)
        .stable()
        .java((c, a) -> from((byte[]) a[0], charset((String) a[1], "source")));
    d.function("convert_to", TEXT, NAME)
        .returns(BYTEA)
        .stable()
        .java((c, a) -> to((String) a[0], charset((String) a[1], "destination")));
    d.function("convert", BYTEA, NAME, NAME)
        .returns(BYTEA)
        .stable()
        .java(
            (c, a) ->
                to(
                    from((byte[]) a[0], charset((String) a[1], "source")),
                    charset((String) a[2], "destination")));
    d.function("length", BYTEA, NAME)
        .returns(INT4)
        .stable()
        .java(
            (c, a) ->
                (long) CodePoints.count(from((byte[]) a[0], charset((String) a[1], "source"))));
  }

  private static Charset charset(String name, String role) {
    String plain = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    return switch (plain) {
      case "UTF8", "UNICODE" -> StandardCharsets.UTF_8;
      case "LATIN1", "ISO88591" -> StandardCharsets.ISO_8859_1;
      default -> {
        if (OTHERS.matcher(plain).matches()) {
          throw SqlFault.unsupported("conversion with the encoding \"" + name + "\"");
        }
        throw new SqlFault(
            SqlState.INVALID_PARAMETER_VALUE,
            "invalid " + role + " encoding name \"" + name + "\"");
      }
    };
  }

  private static byte[] to(String text, Charset charset) {
    CharsetEncoder encoder = charset.newEncoder();
    int[] points = text.codePoints().toArray();
    for (int point : points) {
      String character = Character.toString(point);
      if (!encoder.canEncode(character)) {
        throw new SqlFault(
            UNTRANSLATABLE_CHARACTER,
            "character with byte sequence "
                + hex(character.getBytes(StandardCharsets.UTF_8), 0, 4)
                + " in encoding \"UTF8\" has no equivalent in encoding \"LATIN1\"");
      }
    }
    return text.getBytes(charset);
  }

  private static String from(byte[] bytes, Charset charset) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = charset.newDecoder().decode(in, out, true);
    int bad = result.isError() ? in.position() : indexOfZero(bytes);
    if (bad >= 0) {
      int lead = bytes[bad] & 0xff;
      int length = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 1;
      String name = charset == StandardCharsets.UTF_8 ? "UTF8" : "LATIN1";
      throw new SqlFault(
          SqlState.CHARACTER_NOT_IN_REPERTOIRE,
          "invalid byte sequence for encoding \"" + name + "\": " + hex(bytes, bad, length));
    }
    return out.flip().toString();
  }

  private static int indexOfZero(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return -1;
  }

  private static String hex(byte[] bytes, int from, int count) {
    StringJoiner joiner = new StringJoiner(" ");
    for (int i = from; i < Math.min(bytes.length, from + count); i++) {
      joiner.add("0x%02x".formatted(bytes[i] & 0xff));
    }
    return joiner.toString();
  }
}
