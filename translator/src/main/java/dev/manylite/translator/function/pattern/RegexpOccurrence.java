package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.pattern.regex.Match;
import dev.manylite.translator.function.pattern.regex.Regex;
import dev.manylite.translator.function.pattern.regex.RegexCache;
import dev.manylite.translator.type.PgType;
import java.util.Arrays;

/** regexp_count, regexp_instr and regexp_substr (manual, 9.7.3): one match out of many. */
final class RegexpOccurrence implements FunctionSet {
  private static final int ANY = Integer.MAX_VALUE;

  private final RegexCache cache;

  RegexpOccurrence(RegexCache cache) {
    this.cache = cache;
  }

  @Override
  public void define(Definitions d) {
    PgType[] count = {TEXT, TEXT, INT4, TEXT};
    PgType[] position = {TEXT, TEXT, INT4, INT4, INT4, TEXT, INT4};
    PgType[] part = {TEXT, TEXT, INT4, INT4, TEXT, INT4};
    for (int i = 2; i <= count.length; i++) {
      d.function("regexp_count", Arrays.copyOf(count, i))
          .returns(INT4)
          .java((c, a) -> count(new RegexCall(c, a)));
    }
    for (int i = 2; i <= position.length; i++) {
      d.function("regexp_instr", Arrays.copyOf(position, i))
          .returns(INT4)
          .java((c, a) -> position(new RegexCall(c, a)));
    }
    for (int i = 2; i <= part.length; i++) {
      d.function("regexp_substr", Arrays.copyOf(part, i))
          .returns(TEXT)
          .java((c, a) -> part(new RegexCall(c, a)));
    }
  }

  private Long count(RegexCall call) {
    int start = call.start(2);
    RegexFlags flags = RegexFlags.notGlobal(call.text(3), "regexp_count");
    long[] number = {0};
    call.forEach(call.regex(cache, flags), start, false, match -> ++number[0] > 0);
    return number[0];
  }

  /** 0 where there is no such match, or no such parentheses, or they took no part in it. */
  private Long position(RegexCall call) {
    int start = call.start(2);
    int number = call.number(3, "n", 1, 1, ANY);
    int end = call.number(4, "endoption", 0, 0, 1);
    int group = call.number(6, "subexpr", 0, 0, ANY);
    Match match = match(call, start, number, call.text(5), group, "regexp_instr");
    if (match == null) {
      return 0L;
    }
    int shown = Math.min(group, match.groups());
    return 1L + (end == 1 ? match.end(shown) : match.start(shown));
  }

  private String part(RegexCall call) {
    int start = call.start(2);
    int number = call.number(3, "n", 1, 1, ANY);
    int group = call.number(5, "subexpr", 0, 0, ANY);
    Match match = match(call, start, number, call.text(4), group, "regexp_substr");
    return match == null ? null : match.text(Math.min(group, match.groups()));
  }

  /** Null where there is no such match or no such group; without parentheses the whole is one. */
  private Match match(
      RegexCall call, int start, int number, String options, int group, String function) {
    Regex regex = call.regex(cache, RegexFlags.notGlobal(options, function));
    return group > Math.max(1, regex.groups()) ? null : call.nth(regex, start, number, group > 0);
  }
}
