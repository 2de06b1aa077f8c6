package dev.manylite.translator.function.pattern;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;

/**
 * An SQL regular expression (manual, 9.7.2) in POSIX spelling: {@code %} is any string, {@code _}
 * any character. Two separators, each the escape character and a double quote, part it in three:
 * the middle is captured, and the first takes as little, the middle as much as it can.
 */
final class SimilarPattern {
  private static final String BEFORE_MIDDLE = "){1,1}?(";
  private static final String AFTER_MIDDLE = "){1,1}(?:";

  private final StringBuilder out = new StringBuilder("^(?:");
  private int separators;
  private int brackets;

  /** Whether a closing bracket would end the brackets, being neither first nor behind a caret. */
  private boolean mayClose;

  private boolean mayNegate;

  private SimilarPattern() {}

  /**
   * @param escape empty for none
   */
  static String toRegex(String pattern, String escape) {
    if (escape.codePointCount(0, escape.length()) > 1) {
      throw new SqlFault(SqlState.INVALID_ESCAPE_SEQUENCE, "invalid escape string")
          .withHint("Escape string must be empty or one character.");
    }
    int mark = escape.isEmpty() ? -1 : escape.codePointAt(0);
    SimilarPattern similar = new SimilarPattern();
    boolean escaped = false;
    for (int point : pattern.codePoints().toArray()) {
      if (escaped) {
        similar.escaped(point);
        escaped = false;
      } else if (point == mark) {
        escaped = true;
      } else if (similar.brackets > 0) {
        similar.inBrackets(point);
      } else {
        similar.plain(point);
      }
    }
    return similar.out.append(")$").toString();
  }

  private void escaped(int point) {
    if (point == '"' && brackets == 0) {
      if (separators == 2) {
        throw new SqlFault(
            SqlState.INVALID_USE_OF_ESCAPE_CHARACTER,
            "SQL regular expression may not contain more than two escape-double-quote separators");
      }
      out.append(separators++ == 0 ? BEFORE_MIDDLE : AFTER_MIDDLE);
    } else {
      out.append('\\').appendCodePoint(point);
      inside();
    }
  }

  private void inside() {
    mayClose = true;
    mayNegate = false;
  }

  private void inBrackets(int point) {
    if (point == '\\') {
      out.append('\\');
    }
    out.appendCodePoint(point);
    if (point == ']' && mayClose) {
      brackets--;
    } else if (point == '^' && mayNegate) {
      mayNegate = false;
    } else {
      brackets += point == '[' ? 1 : 0;
      inside();
    }
  }

  private void plain(int point) {
    switch (point) {
      case '[' -> {
        out.append('[');
        brackets = 1;
        mayClose = false;
        mayNegate = true;
      }
      case '%' -> out.append(".*");
      case '_' -> out.append('.');
      case '(' -> out.append("(?:");
      case '\\', '.', '^', '$' -> out.append('\\').appendCodePoint(point);
      default -> out.appendCodePoint(point);
    }
  }
}
