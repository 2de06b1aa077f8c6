package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.Statement;
import java.util.Optional;

/** Any statement: its first words say which parser reads it. */
final class StatementParser {
  private final PreparableParser preparables;
  private final DefinitionParser definitions;
  private final UtilityParser utilities;

  StatementParser(Grammar grammar) {
    preparables = new PreparableParser(grammar);
    definitions = new DefinitionParser(grammar);
    utilities = new UtilityParser(grammar, this);
  }

  Statement statement() {
    if (preparables.startsHere()) {
      return SelectInto.asCreateTable(preparables.statement());
    }
    Optional<DefinitionStatement> definition = definitions.parse();
    return definition.isPresent() ? definition.get() : utilities.statement();
  }
}
