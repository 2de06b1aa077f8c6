package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * convert_from and convert_to (manual, 9.5), for UTF8 and the encodings that Java knows by
 * PostgreSQL's name.
 */
final class Convert implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("convert_from", BYTEA, NAME)
        .returns(TEXT)
        .java((c, a) -> from((byte[]) a[0], charset((String) a[1])));
    d.function("convert_to", TEXT, NAME)
        .returns(BYTEA)
        .java((c, a) -> ((String) a[0]).getBytes(charset((String) a[1])));
  }

  private static Charset charset(String name) {
    return switch (name.toUpperCase(Locale.ROOT).replaceAll("[-_]", "")) {
      case "UTF8", "UNICODE" -> StandardCharsets.UTF_8;
      case "LATIN1", "ISO88591" -> StandardCharsets.ISO_8859_1;
      default -> throw SqlFault.unsupported("conversion with the encoding \"" + name + "\"");
    };
  }

  private static String from(byte[] bytes, Charset charset) {
    try {
      return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SqlFault(
          SqlState.CHARACTER_NOT_IN_REPERTOIRE, "invalid byte sequence for encoding \"UTF8\"");
    }
  }
}
