package dev.manylite.translator.emit;

/** How names and constants are spelt in SQLite. */
public final class Names {
  private Names() {}

  public static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
