package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.BPCHAR;
import static dev.manylite.translator.type.Types.NAME;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.pattern.regex.Regex;
import dev.manylite.translator.function.pattern.regex.RegexCache;
import dev.manylite.translator.type.PgType;
import java.util.List;

/** {@code ~ ~* !~ !~*} (manual, 9.7.3). */
final class RegexMatch implements FunctionSet {
  private static final RegexFlags IGNORE_CASE = RegexFlags.parse("i");

  private final RegexCache cache;

  RegexMatch(RegexCache cache) {
    this.cache = cache;
  }

  @Override
  public void define(Definitions d) {
    for (PgType left : List.of(TEXT, NAME, BPCHAR)) {
      define(d, "~", left, RegexFlags.NONE, false);
      define(d, "~*", left, IGNORE_CASE, false);
      define(d, "!~", left, RegexFlags.NONE, true);
      define(d, "!~*", left, IGNORE_CASE, true);
    }
  }

  private void define(
      Definitions d, String symbol, PgType left, RegexFlags flags, boolean negated) {
    d.operator(symbol, left, TEXT)
        .returns(BOOL)
        .java((c, a) -> matches(c, a, flags) != negated ? 1L : 0L);
  }

  private boolean matches(FunctionContext context, Object[] arguments, RegexFlags flags) {
    RegexCall call = new RegexCall(context, arguments);
    Regex regex = call.regex(cache, flags);
    return regex.matches((String) arguments[0], context::checkCanceled);
  }
}
