package dev.manylite.translator.function.pattern.regex;

/** What the whole pattern (0) and each pair of parentheses (from 1) matched. */
public final class Match {
  private final String text;
  private final Subject subject;
  private final int[] bounds;

  Match(String text, Subject subject, int[] bounds) {
    this.text = text;
    this.subject = subject;
    this.bounds = bounds;
  }

  /** How many parentheses are known of. */
  public int groups() {
    return bounds.length / 2 - 1;
  }

  /** The position, in code points from 0; −1 for parentheses that took no part. */
  public int start(int group) {
    return bounds[2 * group];
  }

  /** The position behind it; −1. */
  public int end(int group) {
    return bounds[2 * group + 1];
  }

  /** Where it starts in the string; for parentheses that took part. */
  public int startOffset(int group) {
    return subject.offset(start(group));
  }

  public int endOffset(int group) {
    return subject.offset(end(group));
  }

  /** Null for parentheses that took no part. */
  public String text(int group) {
    return start(group) < 0 ? null : text.substring(startOffset(group), endOffset(group));
  }

  public boolean isEmpty() {
    return start(0) == end(0);
  }
}
