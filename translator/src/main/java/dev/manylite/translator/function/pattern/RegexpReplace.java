package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;

/** regexp_replace (manual, 9.7.3). */
final class RegexpReplace implements FunctionSet {
  @Override
  public void define(Definitions d) {
    d.function("regexp_replace", TEXT, TEXT, TEXT)
        .returns(TEXT)
        .java((c, a) -> replace((String) a[0], (String) a[1], (String) a[2], "", 1, 1));
    d.function("regexp_replace", TEXT, TEXT, TEXT, TEXT)
        .returns(TEXT)
        .java((c, a) -> replace((String) a[0], (String) a[1], (String) a[2], (String) a[3], 1, -1));
    d.function("regexp_replace", TEXT, TEXT, TEXT, INT4)
        .returns(TEXT)
        .java((c, a) -> replace((String) a[0], (String) a[1], (String) a[2], "", start(a[3]), 1));
    d.function("regexp_replace", TEXT, TEXT, TEXT, INT4, INT4)
        .returns(TEXT)
        .java(
            (c, a) ->
                replace((String) a[0], (String) a[1], (String) a[2], "", start(a[3]), (Long) a[4]));
    d.function("regexp_replace", TEXT, TEXT, TEXT, INT4, INT4, TEXT)
        .returns(TEXT)
        .java(
            (c, a) ->
                replace(
                    (String) a[0],
                    (String) a[1],
                    (String) a[2],
                    (String) a[5],
                    start(a[3]),
                    (Long) a[4]));
  }

  private static long start(Object value) {
    return RegexArguments.start((Long) value);
  }

  /**
   * @param nth 0 for all, −1 for what the flag g says
   */
  private static String replace(
      String text, String regex, String replacement, String flags, long start, long nth) {
    RegularExpression expression = RegularExpression.of(regex, flags);
    long wanted = nth < 0 ? (expression.global() ? 0 : 1) : nth;
    int from = RegexArguments.offset(text, start);
    StringBuilder out = new StringBuilder(text.substring(0, from));
    int copied = from;
    long number = 0;
    for (RegularExpression.Match match : expression.findAll(text, from)) {
      number++;
      if (wanted == 0 || wanted == number) {
        out.append(text, copied, match.start());
        RegexArguments.substitute(replacement, text, match, out);
        copied = match.end();
      }
      if (wanted == number) {
        break;
      }
    }
    return out.append(text.substring(copied)).toString();
  }
}
