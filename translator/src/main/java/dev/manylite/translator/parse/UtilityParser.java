package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Statement;

/** Utility statements by their first words. */
final class UtilityParser {
  private final TokenCursor cursor;

  UtilityParser(Grammar grammar, StatementParser statements) {
    this.cursor = grammar.cursor();
  }

  Statement statement() {
    throw cursor.syntaxError();
  }
}
