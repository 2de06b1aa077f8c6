package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import java.util.ArrayList;
import java.util.List;

/** UPDATE (manual, its reference page). */
final class UpdateParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  UpdateParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  Statement.Update statement(Query.With with) {
    int position = cursor.expect("update").position();
    FromItem.Table target = grammar.from().target();
    cursor.expect("set");
    List<Statement.Assignment> assignments = assignments(grammar);
    List<FromItem> from = cursor.accept("from") ? grammar.from().list() : List.of();
    Expression where = where(grammar);
    return new Statement.Update(
        with, target, assignments, from, where, grammar.queries().returning(), position);
  }

  /** where_or_current_clause. */
  static Expression where(Grammar grammar) {
    TokenCursor cursor = grammar.cursor();
    if (!cursor.accept("where")) {
      return null;
    }
    if (cursor.at("current", "of")) {
      int position = cursor.next().position();
      cursor.next();
      return new Expression.CurrentOf(grammar.names().columnName(), position);
    }
    return grammar.expressions().expression();
  }

  /** set_clause_list. */
  static List<Statement.Assignment> assignments(Grammar grammar) {
    TokenCursor cursor = grammar.cursor();
    List<Statement.Assignment> assignments = new ArrayList<>();
    do {
      int position = cursor.position();
      List<Statement.Target> targets = new ArrayList<>();
      boolean list = cursor.accept("(");
      if (list) {
        do {
          targets.add(InsertParser.target(grammar));
        } while (cursor.accept(","));
        cursor.expect(")");
      } else {
        targets.add(InsertParser.target(grammar));
      }
      cursor.expect("=");
      assignments.add(
          new Statement.Assignment(
              List.copyOf(targets), list, grammar.expressions().expression(), position));
    } while (cursor.accept(","));
    return List.copyOf(assignments);
  }
}
