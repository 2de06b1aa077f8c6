package dev.manylite.translator.parse;

/** How much a statement may ask of the parser. */
public final class Limits {
  /** UTF-16 units of one query string; more is 54000. */
  public static final int MAX_LENGTH = 64 * 1024 * 1024;

  /** Nested parentheses, subqueries, prefix operators; more is 54001. */
  public static final int MAX_DEPTH = 500;

  private Limits() {}
}
