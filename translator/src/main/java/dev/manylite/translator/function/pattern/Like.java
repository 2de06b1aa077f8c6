package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.BPCHAR;
import static dev.manylite.translator.type.Types.BYTEA;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** LIKE and ILIKE as operators and functions (manual, 9.7.1), with like_escape. */
final class Like implements FunctionSet {
  @Override
  public void define(Definitions d) {
    like(d, "~~", "like", false, false);
    like(d, "!~~", "notlike", true, false);
    like(d, "~~*", "texticlike", false, true);
    like(d, "!~~*", "texticnlike", true, true);
    bytes(d, "~~", "like", false);
    bytes(d, "!~~", "notlike", true);
    d.function("like_escape", TEXT, TEXT)
        .returns(TEXT)
        .java((c, a) -> LikePattern.withEscape((String) a[0], (String) a[1]));
    d.function("like_escape", BYTEA, BYTEA)
        .returns(BYTEA)
        .java(
            (c, a) ->
                LikePattern.withEscape(latin(a[0]), latin(a[1]))
                    .getBytes(StandardCharsets.ISO_8859_1));
  }

  private static void like(
      Definitions d, String symbol, String name, boolean negated, boolean ignoreCase) {
    for (PgType left : List.of(TEXT, NAME, BPCHAR)) {
      d.operator(symbol, left, TEXT)
          .returns(BOOL)
          .java((c, a) -> match((String) a[0], a[1], negated, ignoreCase));
    }
    d.function(name, TEXT, TEXT)
        .returns(BOOL)
        .java((c, a) -> match((String) a[0], a[1], negated, ignoreCase));
    if (!ignoreCase) {
      d.function(name, NAME, TEXT)
          .returns(BOOL)
          .java((c, a) -> match((String) a[0], a[1], negated, false));
    }
  }

  private static void bytes(Definitions d, String symbol, String name, boolean negated) {
    d.operator(symbol, BYTEA, BYTEA)
        .returns(BOOL)
        .java((c, a) -> match(latin(a[0]), latin(a[1]), negated, false));
    d.function(name, BYTEA, BYTEA)
        .returns(BOOL)
        .java((c, a) -> match(latin(a[0]), latin(a[1]), negated, false));
  }

  /** A character for each byte. */
  private static String latin(Object bytes) {
    return new String((byte[]) bytes, StandardCharsets.ISO_8859_1);
  }

  private static Long match(String text, Object pattern, boolean negated, boolean ignoreCase) {
    return LikePattern.matches(text, (String) pattern, ignoreCase) != negated ? 1L : 0L;
  }
}
