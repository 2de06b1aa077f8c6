package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.BPCHAR;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.type.PgType;
import java.util.List;

/** {@code ~ ~* !~ !~*} (manual, 9.7.3). */
final class RegexMatch implements FunctionSet {
  @Override
  public void define(Definitions d) {
    for (PgType left : List.of(TEXT, NAME, BPCHAR)) {
      d.operator("~", left, TEXT).returns(BOOL).java((c, a) -> match(a, "", false));
      d.operator("~*", left, TEXT).returns(BOOL).java((c, a) -> match(a, "i", false));
      d.operator("!~", left, TEXT).returns(BOOL).java((c, a) -> match(a, "", true));
      d.operator("!~*", left, TEXT).returns(BOOL).java((c, a) -> match(a, "i", true));
    }
  }

  private static Long match(Object[] arguments, String flags, boolean negated) {
    RegularExpression regex = RegularExpression.of((String) arguments[1], flags);
    return regex.find((String) arguments[0], 0).isPresent() != negated ? 1L : 0L;
  }
}
