package dev.manylite.translator.ddl.deparse.query;

/** The text being made, with the indentation of PostgreSQL's ruleutils.c. */
final class Layout {
  static final int STANDARD = 8;
  static final int JOIN = 4;
  static final int VARIABLE = 4;
  private static final int LIMIT = 40;

  private StringBuilder text = new StringBuilder();
  private int indent;

  void append(String part) {
    text.append(part);
  }

  int indent() {
    return indent;
  }

  void setIndent(int level) {
    indent = Math.max(level, 0);
  }

  /** appendContextKeyword: the word begins a line. */
  void keyword(String word, int before, int after, int plus) {
    indent += before;
    trim();
    text.append('\n').append(" ".repeat(spaces() + plus)).append(word);
    setIndent(indent + after);
  }

  private int spaces() {
    if (indent < LIMIT) {
      return Math.max(indent, 0);
    }
    return (LIMIT + (indent - LIMIT) / (STANDARD / 2)) % LIMIT;
  }

  void trim() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    text.setLength(end);
  }

  /** What {@code part} appends, kept apart. */
  String apart(Runnable part) {
    StringBuilder outer = text;
    text = new StringBuilder();
    part.run();
    String made = text.toString();
    text = outer;
    return made;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
