package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Explain;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.StatementOption;
import java.util.ArrayList;
import java.util.List;

/** EXPLAIN. */
final class ExplainParser {
  private final Grammar grammar;
  private final TokenCursor cursor;
  private final StatementParser statements;

  ExplainParser(Grammar grammar, StatementParser statements) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
    this.statements = statements;
  }

  Explain statement() {
    int position = cursor.expect("explain").position();
    List<StatementOption> options = new ArrayList<>();
    if (cursor.at("(") && !cursor.at("(", "(") && !grammar.queries().startsBehindParentheses()) {
      options.addAll(new OptionParser(grammar).utilityOptions());
    } else {
      if (cursor.atAny("analyze", "analyse")) {
        options.add(StatementOption.of("analyze", null, cursor.next().position()));
      }
      if (cursor.at("verbose")) {
        options.add(StatementOption.of("verbose", null, cursor.next().position()));
      }
    }
    if (!startsExplainable()) {
      throw cursor.syntaxError();
    }
    int start = cursor.position();
    Statement statement = statements.statement();
    return new Explain(
        List.copyOf(options), statement, cursor.text(start, cursor.lastEnd()), position);
  }

  private boolean startsExplainable() {
    return new PreparableParser(grammar).startsHere()
        || cursor.atAny("declare", "create", "refresh", "execute");
  }
}
