package dev.manylite.translator.function.string;

/** Strings by characters, as PostgreSQL counts them: code points. */
public final class CodePoints {
  private CodePoints() {}

  public static int count(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Characters from {@code from} to before {@code to}, counted from zero, cut to what is there. */
  public static String slice(String text, long from, long to) {
    int count = count(text);
    int start = (int) Math.min(count, Math.max(0, from));
    int end = (int) Math.max(start, Math.min(count, to));
    if (count == text.length()) {
      return text.substring(start, end);
    }
    int first = text.offsetByCodePoints(0, start);
    return text.substring(first, text.offsetByCodePoints(first, end - start));
  }
}
