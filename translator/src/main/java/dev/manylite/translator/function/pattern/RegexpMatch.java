package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.pattern.regex.Match;
import dev.manylite.translator.function.pattern.regex.Regex;
import dev.manylite.translator.function.pattern.regex.RegexCache;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.List;

/** regexp_match, regexp_matches, regexp_like and substring by pattern (manual, 9.7.2 and 9.7.3). */
final class RegexpMatch implements FunctionSet {
  private final RegexCache cache;

  RegexpMatch(RegexCache cache) {
    this.cache = cache;
  }

  @Override
  public void define(Definitions d) {
    for (boolean flags : new boolean[] {false, true}) {
      PgType[] types = flags ? new PgType[] {TEXT, TEXT, TEXT} : new PgType[] {TEXT, TEXT};
      d.function("regexp_match", types)
          .returns(array(TEXT))
          .java((c, a) -> first(new RegexCall(c, a)));
      d.rows("regexp_matches", types).returns(array(TEXT)).rows((c, a) -> all(new RegexCall(c, a)));
      d.function("regexp_like", types)
          .returns(BOOL)
          .java((c, a) -> like(new RegexCall(c, a)) ? 1L : 0L);
    }
    d.function("substring", TEXT, TEXT)
        .returns(TEXT)
        .java((c, a) -> part(new RegexCall(c, a), RegexFlags.NONE));
    d.function("substring", TEXT, TEXT, TEXT)
        .returns(TEXT)
        .java(
            (c, a) -> {
              String regex = SimilarPattern.toRegex((String) a[1], (String) a[2]);
              return part(new RegexCall(c, new Object[] {a[0], regex}), RegexFlags.NONE);
            });
  }

  /** What the parentheses matched, or the whole if there are none. */
  private static String groups(Match match) {
    List<String> texts = new ArrayList<>();
    for (int i = 1; i <= match.groups(); i++) {
      texts.add(match.text(i));
    }
    return ArrayValue.print(texts.isEmpty() ? List.of(match.text(0)) : texts);
  }

  private String first(RegexCall call) {
    RegexFlags flags = RegexFlags.parse(call.text(2));
    if (flags.global()) {
      throw RegexFlags.notGlobal("regexp_match")
          .withHint("Use the regexp_matches function instead.");
    }
    Match match = call.find(call.regex(cache, flags), true);
    return match == null ? null : groups(match);
  }

  private List<Object[]> all(RegexCall call) {
    RegexFlags flags = RegexFlags.parse(call.text(2));
    List<Object[]> rows = new ArrayList<>();
    call.forEach(
        call.regex(cache, flags),
        0,
        true,
        match -> {
          rows.add(new Object[] {groups(match)});
          return flags.global();
        });
    return rows;
  }

  private boolean like(RegexCall call) {
    RegexFlags flags = RegexFlags.notGlobal(call.text(2), "regexp_like");
    return call.matches(call.regex(cache, flags));
  }

  /** What the first parentheses matched, or the whole if there are none. */
  private String part(RegexCall call, RegexFlags flags) {
    Regex regex = call.regex(cache, flags);
    Match match = call.find(regex, regex.groups() > 0);
    return match == null ? null : match.text(regex.groups() > 0 ? 1 : 0);
  }
}
