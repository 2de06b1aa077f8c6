package dev.manylite.translator.function.string;

/** How a string is written so that SQL reads it back (manual, 4.1.2). */
public final class Quoting {
  private Quoting() {}

  /** The string as a literal, of the E form where it holds a backslash. */
  public static String literal(String text) {
    String quoted = "'" + text.replace("'", "''").replace("\\", "\\\\") + "'";
    return text.indexOf('\\') >= 0 ? "E" + quoted : quoted;
  }
}
