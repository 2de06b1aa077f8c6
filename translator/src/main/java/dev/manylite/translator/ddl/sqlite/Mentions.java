package dev.manylite.translator.ddl.sqlite;

/**
 * Whether a text of SQLite's names something: for what another program wrote and no other can read.
 */
public final class Mentions {
  private Mentions() {}

  public static boolean of(String text, String name) {
    return SqliteLexer.tokens(text).stream()
        .anyMatch(token -> token.isName() && token.text().equalsIgnoreCase(name));
  }
}
