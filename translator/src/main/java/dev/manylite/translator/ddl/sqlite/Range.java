package dev.manylite.translator.ddl.sqlite;

/** A part of a definition's text; {@code end} is exclusive. */
public record Range(int start, int end) {
  public String of(String text) {
    return text.substring(start, end);
  }

  /** The text with this part replaced. */
  public String replace(String text, String replacement) {
    return text.substring(0, start) + replacement + text.substring(end);
  }
}
