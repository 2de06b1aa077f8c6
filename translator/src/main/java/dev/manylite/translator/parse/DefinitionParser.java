package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.DefinitionStatement;
import java.util.Optional;

/** CREATE, ALTER, DROP and the other statements that change the schema. */
final class DefinitionParser {
  private final TokenCursor cursor;

  DefinitionParser(Grammar grammar) {
    this.cursor = grammar.cursor();
  }

  /** The statement that begins here; empty, with nothing taken, if it is none of these. */
  Optional<DefinitionStatement> parse() {
    cursor.peek();
    return Optional.empty();
  }
}
