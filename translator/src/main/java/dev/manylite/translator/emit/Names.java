package dev.manylite.translator.emit;

/** How names and constants are spelt in SQLite. */
final class Names {
  private Names() {}

  static String quote(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** The alias of a FROM item. */
  static String source(int source) {
    return "t" + source;
  }
}
