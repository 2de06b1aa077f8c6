package dev.manylite.translator.function.pattern;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** What the regexp_ functions share in reading their arguments. */
final class RegexArguments {
  private RegexArguments() {}

  static long start(long start) {
    return positive("start", start);
  }

  static long positive(String name, long value) {
    if (value < 1) {
      throw new SqlFault(
          SqlState.INVALID_PARAMETER_VALUE,
          "invalid value for parameter \"" + name + "\": " + value);
    }
    return value;
  }

  /** The UTF-16 offset of a character counted from 1; the end where it lies behind. */
  static int offset(String text, long start) {
    int count = text.codePointCount(0, text.length());
    return start - 1 >= count ? text.length() : text.offsetByCodePoints(0, (int) start - 1);
  }

  /** {@code \1} is a group, {@code \&} the match, a doubled backslash itself. */
  static void substitute(
      String replacement, String text, RegularExpression.Match match, StringBuilder out) {
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      char next = i + 1 < replacement.length() ? replacement.charAt(i + 1) : 0;
      if (c == '\\' && next >= '1' && next <= '9') {
        int group = next - '0';
        String value = group <= match.groups().size() ? match.groups().get(group - 1) : null;
        out.append(value == null ? "" : value);
        i++;
      } else if (c == '\\' && next == '&') {
        out.append(text, match.start(), match.end());
        i++;
      } else if (c == '\\' && next == '\\') {
        out.append('\\');
        i++;
      } else {
        out.append(c);
      }
    }
  }
}
