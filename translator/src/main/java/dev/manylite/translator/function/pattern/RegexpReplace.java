package dev.manylite.translator.function.pattern;

import static dev.manylite.translator.type.Types.INT4;
import static dev.manylite.translator.type.Types.TEXT;

import dev.manylite.translator.function.Definitions;
import dev.manylite.translator.function.FunctionSet;
import dev.manylite.translator.function.pattern.regex.Match;
import dev.manylite.translator.function.pattern.regex.RegexCache;

/** regexp_replace (manual, 9.7.3). */
final class RegexpReplace implements FunctionSet {
  private final RegexCache cache;

  RegexpReplace(RegexCache cache) {
    this.cache = cache;
  }

  @Override
  public void define(Definitions d) {
    d.function("regexp_replace", TEXT, TEXT, TEXT)
        .returns(TEXT)
        .java((c, a) -> replace(new RegexCall(c, a), RegexFlags.NONE));
    d.function("regexp_replace", TEXT, TEXT, TEXT, TEXT)
        .returns(TEXT)
        .java(
            (c, a) -> withFlags(new RegexCall(c, new Object[] {a[0], a[1], a[2]}), (String) a[3]));
    d.function("regexp_replace", TEXT, TEXT, TEXT, INT4)
        .returns(TEXT)
        .java((c, a) -> replace(new RegexCall(c, a), RegexFlags.NONE));
    d.function("regexp_replace", TEXT, TEXT, TEXT, INT4, INT4)
        .returns(TEXT)
        .java((c, a) -> replace(new RegexCall(c, a), RegexFlags.NONE));
    d.function("regexp_replace", TEXT, TEXT, TEXT, INT4, INT4, TEXT)
        .returns(TEXT)
        .java((c, a) -> replace(new RegexCall(c, a), null));
  }

  private String withFlags(RegexCall call, String flags) {
    if (!flags.isEmpty() && flags.charAt(0) >= '0' && flags.charAt(0) <= '9') {
      throw RegexFlags.invalid(flags.charAt(0))
          .withHint(
              "If you meant to use regexp_replace() with a start parameter, cast the fourth"
                  + " argument to integer explicitly.");
    }
    return replace(call, RegexFlags.parse(flags));
  }

  /**
   * Text, pattern, replacement, start, n, flags.
   *
   * @param given null where the flags are an argument
   */
  private String replace(RegexCall call, RegexFlags given) {
    int start = call.start(3);
    int number = call.number(4, "n", -1, 0, Integer.MAX_VALUE);
    RegexFlags flags = given == null ? RegexFlags.parse(call.text(5)) : given;
    int wanted = number < 0 ? (flags.global() ? 0 : 1) : number;
    String text = call.text();
    String replacement = call.text(2);
    boolean groups = refersToGroups(replacement);
    StringBuilder out = new StringBuilder(text.length() + 16);
    int[] copied = {0};
    int[] count = {0};
    call.forEach(
        call.regex(cache, flags),
        start,
        groups,
        match -> {
          count[0]++;
          if (wanted == 0 || wanted == count[0]) {
            out.append(text, copied[0], match.startOffset(0));
            substitute(replacement, match, out);
            copied[0] = match.endOffset(0);
          }
          return wanted != count[0];
        });
    return copied[0] == 0 && out.isEmpty()
        ? text
        : out.append(text, copied[0], text.length()).toString();
  }

  private static boolean refersToGroups(String replacement) {
    for (int i = replacement.indexOf('\\'); i >= 0; i = replacement.indexOf('\\', i + 2)) {
      if (i + 1 < replacement.length() && isGroup(replacement.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isGroup(char c) {
    return c >= '1' && c <= '9';
  }

  /** {@code \1} is a group, {@code \&} the match, a doubled backslash itself. */
  private static void substitute(String replacement, Match match, StringBuilder out) {
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : 0;
      if (c != '\\' || next != '\\' && next != '&' && !isGroup(next)) {
        out.append(c);
        continue;
      }
      i++;
      if (next == '\\') {
        out.append(c);
      } else {
        int group = next == '&' ? 0 : next - '0';
        String value = group <= match.groups() ? match.text(group) : null;
        out.append(value == null ? "" : value);
      }
    }
  }
}
