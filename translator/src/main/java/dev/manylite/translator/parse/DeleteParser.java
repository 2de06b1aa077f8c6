package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import java.util.List;

/** DELETE (manual, its reference page). */
final class DeleteParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  DeleteParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  Statement.Delete statement(Query.With with) {
    int position = cursor.position();
    cursor.expect("delete", "from");
    FromItem.Table target = grammar.from().target();
    List<FromItem> using = cursor.accept("using") ? grammar.from().list() : List.of();
    Expression where = UpdateParser.where(grammar);
    return new Statement.Delete(
        with, target, using, where, grammar.queries().returning(), position);
  }
}
