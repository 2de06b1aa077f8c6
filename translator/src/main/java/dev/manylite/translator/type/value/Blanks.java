package dev.manylite.translator.type.value;

/** What C's isspace takes for a blank in the "C" locale, on which PostgreSQL's parsers rely. */
public final class Blanks {
  private Blanks() {}

  public static boolean is(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  /** Without spaces at the end, which mean nothing in a bpchar. */
  public static String strip(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }

  /** Without blanks at either end. */
  public static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && is(text.charAt(start))) {
      start++;
    }
    while (end > start && is(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }
}
