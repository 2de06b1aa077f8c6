package dev.manylite.translator.function.pattern;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/**
 * An SQL regular expression (manual, 9.7.2) in POSIX spelling: % is any string, _ any character.
 */
final class SimilarPattern {
  private SimilarPattern() {}

  static String toRegex(String pattern, String escape) {
    if (escape.codePointCount(0, escape.length()) > 1) {
      throw new SqlFault(SqlState.INVALID_ESCAPE_SEQUENCE, "invalid escape string")
          .withHint("Escape string must be empty or one character.");
    }
    char mark = escape.isEmpty() ? 0 : escape.charAt(0);
    StringBuilder out = new StringBuilder("^(?:");
    boolean inBrackets = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (mark != 0 && c == mark) {
        if (i + 1 < pattern.length() && pattern.charAt(i + 1) == '"') {
          throw SqlFault.unsupported("an escape-double-quote separator in SIMILAR TO");
        }
        i++;
        if (i < pattern.length()) {
          out.append('\\').append(pattern.charAt(i));
        }
      } else if (inBrackets) {
        out.append(c == '\\' ? "\\\\" : String.valueOf(c));
        inBrackets = c != ']';
      } else if (c == '[') {
        out.append(c);
        inBrackets = true;
      } else if (c == '%') {
        out.append(".*");
      } else if (c == '_') {
        out.append('.');
      } else if (c == '(') {
        out.append("(?:");
      } else if (c == '\\' || c == '.' || c == '^' || c == '$') {
        out.append('\\').append(c);
      } else {
        out.append(c);
      }
    }
    return out.append(")$").toString();
  }
}
