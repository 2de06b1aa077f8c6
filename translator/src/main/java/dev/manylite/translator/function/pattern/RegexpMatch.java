package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.BOOL;
import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;
import static dev.manylite.translator.type.Types.array;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.pattern.RegularExpression.Match;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.List;

/**
 * regexp_match, regexp_matches, regexp_like, regexp_count, regexp_instr, regexp_substr (manual,
 * 9.7.3).
 */
final class RegexpMatch implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("regexp_match", TEXT, TEXT)
        .returns(array(TEXT))
        .java((c, a) -> first((String) a[0], (String) a[1], ""));
    d.function("regexp_match", TEXT, TEXT, TEXT)
        .returns(array(TEXT))
        .java((c, a) -> first((String) a[0], (String) a[1], (String) a[2]));
    d.rows("regexp_matches", TEXT, TEXT)
        .returns(array(TEXT))
        .rows((c, a) -> all((String) a[0], (String) a[1], ""));
    d.rows("regexp_matches", TEXT, TEXT, TEXT)
        .returns(array(TEXT))
        .rows((c, a) -> all((String) a[0], (String) a[1], (String) a[2]));
    d.function("regexp_like", TEXT, TEXT)
        .returns(BOOL)
        .java((c, a) -> like((String) a[0], (String) a[1], ""));
    d.function("regexp_like", TEXT, TEXT, TEXT)
        .returns(BOOL)
        .java((c, a) -> like((String) a[0], (String) a[1], (String) a[2]));
    d.function("regexp_count", TEXT, TEXT).returns(INT4).java((c, a) -> count(a, 1, ""));
    d.function("regexp_count", TEXT, TEXT, INT4)
        .returns(INT4)
        .java((c, a) -> count(a, (Long) a[2], ""));
    d.function("regexp_count", TEXT, TEXT, INT4, TEXT)
        .returns(INT4)
        .java((c, a) -> count(a, (Long) a[2], (String) a[3]));
    d.function("substring", TEXT, TEXT)
        .returns(TEXT)
        .java((c, a) -> part((String) a[0], (String) a[1]));
    d.function("regexp_substr", TEXT, TEXT)
        .returns(TEXT)
        .java(
            (c, a) ->
                RegularExpression.of((String) a[1], "")
                    .find((String) a[0], 0)
                    .map(m -> ((String) a[0]).substring(m.start(), m.end()))
                    .orElse(null));
  }

  private static String groups(String text, Match match) {
    return ArrayValue.print(
        match.groups().isEmpty()
            ? List.of(text.substring(match.start(), match.end()))
            : match.groups());
  }

  private static String first(String text, String regex, String flags) {
    RegularExpression expression = RegularExpression.of(regex, flags);
    if (expression.global()) {
      throw new SqlFault(
              SqlState.INVALID_PARAMETER_VALUE,
              "regexp_match() does not support the \"global\" option")
          .withHint("Use the regexp_matches function instead.");
    }
    return expression.find(text, 0).map(m -> groups(text, m)).orElse(null);
  }

  private static List<Object[]> all(String text, String regex, String flags) {
    RegularExpression expression = RegularExpression.of(regex, flags);
    List<Match> matches =
        expression.global()
            ? expression.findAll(text, 0)
            : expression.find(text, 0).stream().toList();
    return matches.stream().map(m -> new Object[] {groups(text, m)}).toList();
  }

  private static Long like(String text, String regex, String flags) {
    return RegularExpression.of(regex, flags).find(text, 0).isPresent() ? 1L : 0L;
  }

  private static Long count(Object[] arguments, long start, String flags) {
    String text = (String) arguments[0];
    int from = RegexArguments.offset(text, RegexArguments.start(start));
    return (long) RegularExpression.of((String) arguments[1], flags).findAll(text, from).size();
  }

  /** The first group where there is one, else the whole match. */
  private static String part(String text, String regex) {
    Match match = RegularExpression.of(regex, "").find(text, 0).orElse(null);
    if (match == null) {
      return null;
    }
    return match.groups().isEmpty()
        ? text.substring(match.start(), match.end())
        : match.groups().get(0);
  }
}
