package dev.manylite.tests.differential;

/** Finds where a statement ends, as psql does; on purpose not the product's own lexer. */
final class StatementSplitter {
  private StatementSplitter() {}

  /** The offset after the semicolon that ends the statement at {@code from}, or the text's end. */
  static int end(String text, int from) {
    int i = part(text, from);
    while (i < text.length() && text.charAt(i) == '\\') {
      i = part(text, i + 1);
    }
    return Math.min(i + 1, text.length());
  }

  /** The offset of the first semicolon or backslash outside of quotes, or the text's end. */
  static int part(String text, int from) {
    int i = from;
    int depth = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' || c == ';' && depth == 0) {
        return i;
      } else if (c == '(') {
        depth++;
        i++;
      } else if (c == ')') {
        depth--;
        i++;
      } else if (text.startsWith("--", i)) {
        int newline = text.indexOf('\n', i);
        i = newline < 0 ? text.length() : newline;
      } else if (text.startsWith("/*", i)) {
        i = comment(text, i);
      } else if (c == '\'') {
        boolean escapes = i > 0 && "eE".indexOf(text.charAt(i - 1)) >= 0;
        i = quoted(text, i, '\'', escapes);
      } else if (c == '"') {
        i = quoted(text, i, '"', false);
      } else if (c == '$') {
        i = dollar(text, i);
      } else {
        i++;
      }
    }
    return text.length();
  }

  private static int quoted(String text, int from, char quote, boolean escapes) {
    int i = from + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (escapes && c == '\\') {
        i += 2;
      } else if (c == quote) {
        return i + 1;
      } else {
        i++;
      }
    }
    return text.length();
  }

  private static int comment(String text, int from) {
    int depth = 0;
    int i = from;
    while (i < text.length()) {
      if (text.startsWith("/*", i)) {
        depth++;
        i += 2;
      } else if (text.startsWith("*/", i)) {
        depth--;
        i += 2;
        if (depth == 0) {
          return i;
        }
      } else {
        i++;
      }
    }
    return text.length();
  }

  private static int dollar(String text, int from) {
    int close = text.indexOf('$', from + 1);
    if (close < 0) {
      return from + 1;
    }
    String tag = text.substring(from, close + 1);
    boolean valid =
        tag.substring(1, tag.length() - 1).chars().allMatch(Character::isJavaIdentifierPart)
            && (tag.length() == 2 || !Character.isDigit(tag.charAt(1)));
    if (!valid) {
      return from + 1;
    }
    int end = text.indexOf(tag, close + 1);
    return end < 0 ? text.length() : end + tag.length();
  }
}
