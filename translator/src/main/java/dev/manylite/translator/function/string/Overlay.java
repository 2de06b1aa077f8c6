package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.nio.charset.StandardCharsets;

/** overlay (manual, 9.4, 9.5). */
final class Overlay implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("overlay", TEXT, TEXT, INT4).returns(TEXT).java((c, a) -> overlay(a));
    d.function("overlay", TEXT, TEXT, INT4, INT4).returns(TEXT).java((c, a) -> overlay(a));
    d.function("overlay", BYTEA, BYTEA, INT4).returns(BYTEA).java((c, a) -> bytes(a));
    d.function("overlay", BYTEA, BYTEA, INT4, INT4).returns(BYTEA).java((c, a) -> bytes(a));
  }

  private static byte[] bytes(Object[] arguments) {
    Object[] texts = arguments.clone();
    texts[0] = new String((byte[]) arguments[0], StandardCharsets.ISO_8859_1);
    texts[1] = new String((byte[]) arguments[1], StandardCharsets.ISO_8859_1);
    return overlay(texts).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String overlay(Object[] arguments) {
    String text = (String) arguments[0];
    String replacement = (String) arguments[1];
    long start = (Long) arguments[2];
    long length = arguments.length > 3 ? (Long) arguments[3] : CodePoints.count(replacement);
    if (start <= 0) {
      throw new SqlFault(SqlState.SUBSTRING_ERROR, "negative substring length not allowed");
    }
    if (start + length != (int) (start + length)) {
      throw new SqlFault(SqlState.NUMERIC_VALUE_OUT_OF_RANGE, "integer out of range");
    }
    return CodePoints.slice(text, 0, start - 1)
        + replacement
        + CodePoints.slice(text, start - 1 + length, Integer.MAX_VALUE);
  }
}
