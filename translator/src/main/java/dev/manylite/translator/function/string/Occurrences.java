package dev.manylite.translator.function.string;

/** How often a text is in another, to know a result's size before it is made. */
final class Occurrences {
  private Occurrences() {}

  static long count(String text, String part) {
    long count = 0;
    int at = part.isEmpty() ? -1 : text.indexOf(part);
    while (at >= 0) {
      count++;
      at = text.indexOf(part, at + part.length());
    }
    return count;
  }
}
