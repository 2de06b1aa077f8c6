package dev.manylite.translator.function.pattern;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/** LIKE's matching (manual, 9.7.1): % any string, _ any character, backslash the escape. */
final class LikePattern {
  private LikePattern() {}

  static boolean matches(String text, String pattern, boolean ignoreCase) {
    return ignoreCase ? matches(fold(text), fold(pattern)) : matches(text, pattern);
  }

  private static String fold(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().map(Character::toLowerCase).forEach(out::appendCodePoint);
    return out.toString();
  }

  /** Greedy with one point to fall back to: time is at most the product of the lengths. */
  private static boolean matches(String text, String pattern) {
    int t = 0;
    int p = 0;
    int afterPercent = -1;
    int retry = -1;
    while (t < text.length()) {
      char c = p < pattern.length() ? pattern.charAt(p) : 0;
      if (p < pattern.length() && c == '%') {
        afterPercent = ++p;
        retry = t;
        continue;
      }
      if (p < pattern.length() && c == '_') {
        p++;
        t += Character.charCount(text.codePointAt(t));
        continue;
      }
      int literal = p < pattern.length() && c == '\\' ? escaped(pattern, p) : p;
      if (p < pattern.length() && pattern.charAt(literal) == text.charAt(t)) {
        p = literal + 1;
        t++;
      } else if (afterPercent >= 0) {
        p = afterPercent;
        retry += Character.charCount(text.codePointAt(retry));
        t = retry;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '%') {
      p++;
    }
    return p == pattern.length();
  }

  private static int escaped(String pattern, int backslash) {
    if (backslash + 1 == pattern.length()) {
      throw new SqlFault(
          SqlState.INVALID_ESCAPE_SEQUENCE, "LIKE pattern must not end with escape character");
    }
    return backslash + 1;
  }

  /** The same pattern with a backslash in place of another escape; empty for no escape at all. */
  static String withEscape(String pattern, String escape) {
    if (escape.codePointCount(0, escape.length()) > 1) {
      throw new SqlFault(SqlState.INVALID_ESCAPE_SEQUENCE, "invalid escape string")
          .withHint("Escape string must be empty or one character.");
    }
    if (escape.equals("\\")) {
      return pattern;
    }
    StringBuilder out = new StringBuilder(pattern.length());
    for (int i = 0; i < pattern.length(); ) {
      int point = pattern.codePointAt(i);
      i += Character.charCount(point);
      if (!escape.isEmpty() && point == escape.codePointAt(0)) {
        out.append('\\');
        if (i < pattern.length()) {
          int next = pattern.codePointAt(i);
          out.appendCodePoint(next);
          i += Character.charCount(next);
        }
      } else if (point == '\\') {
        out.append("\\\\");
      } else {
        out.appendCodePoint(point);
      }
    }
    return out.toString();
  }
}
