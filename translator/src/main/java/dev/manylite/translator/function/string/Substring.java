package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.util.Arrays;
import java.util.List;

/** substr and substring by position (manual, 9.4, 9.5). */
final class Substring implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (String name : List.of("substr", "substring")) {
      d.function(name, TEXT, INT4).returns(TEXT).java((c, a) -> text((String) a[0], (Long) a[1]));
      d.function(name, TEXT, INT4, INT4)
          .returns(TEXT)
          .java((c, a) -> text((String) a[0], (Long) a[1], (Long) a[2]));
      d.function(name, BYTEA, INT4).returns(BYTEA).java((c, a) -> bytes(a[0], (Long) a[1], null));
      d.function(name, BYTEA, INT4, INT4)
          .returns(BYTEA)
          .java((c, a) -> bytes(a[0], (Long) a[1], (Long) a[2]));
    }
  }

  static String text(String text, long start) {
    return CodePoints.slice(text, start - 1, Integer.MAX_VALUE);
  }

  static String text(String text, long start, long length) {
    return CodePoints.slice(text, start - 1, end(start, length));
  }

  private static byte[] bytes(Object value, long start, Long length) {
    byte[] bytes = (byte[]) value;
    long end = length == null ? bytes.length : end(start, length);
    int from = (int) Math.min(bytes.length, Math.max(0, start - 1));
    int to = (int) Math.max(from, Math.min(bytes.length, end));
    return Arrays.copyOfRange(bytes, from, to);
  }

  /** The exclusive end, counted from zero. */
  private static long end(long start, long length) {
    if (length < 0) {
      throw new SqlFault(SqlState.SUBSTRING_ERROR, "negative substring length not allowed");
    }
    return start - 1 + length;
  }
}
