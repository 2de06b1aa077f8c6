package dev.manylite.translator.function.string;

import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import java.nio.charset.StandardCharsets;

/** btrim, ltrim, rtrim (manual, 9.4, 9.5): the second argument is a set of characters. */
final class Trim implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (Side side : Side.values()) {
      d.function(side.function, TEXT).returns(TEXT).java((c, a) -> trim((String) a[0], " ", side));
      d.function(side.function, TEXT, TEXT)
          .returns(TEXT)
          .java((c, a) -> trim((String) a[0], (String) a[1], side));
      d.function(side.function, BYTEA, BYTEA)
          .returns(BYTEA)
          .java((c, a) -> trim((byte[]) a[0], (byte[]) a[1], side));
    }
  }

  private enum Side {
    BOTH("btrim"),
    LEFT("ltrim"),
    RIGHT("rtrim");

    private final String function;

    Side(String function) {
      this.function = function;
    }
  }

  private static String trim(String text, String set, Side side) {
    int[] points = text.codePoints().toArray();
    int start = 0;
    int end = points.length;
    while (side != Side.RIGHT && start < end && set.indexOf(points[start]) >= 0) {
      start++;
    }
    while (side != Side.LEFT && end > start && set.indexOf(points[end - 1]) >= 0) {
      end--;
    }
    return new String(points, start, end - start);
  }

  private static byte[] trim(byte[] bytes, byte[] set, Side side) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    return trim(latin, new String(set, StandardCharsets.ISO_8859_1), side)
        .getBytes(StandardCharsets.ISO_8859_1);
  }
}
