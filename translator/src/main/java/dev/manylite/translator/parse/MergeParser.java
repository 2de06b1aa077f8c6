package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.Statement.Insert.Overriding;
import dev.manylite.translator.parse.tree.Statement.MergeWhen;
import dev.manylite.translator.parse.tree.Statement.MergeWhen.Action;
import java.util.ArrayList;
import java.util.List;

/** MERGE (manual, its reference page). */
final class MergeParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  MergeParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  Statement.Merge statement(Query.With with) {
    int position = cursor.position();
    cursor.expect("merge", "into");
    FromItem.Table target = grammar.from().target();
    cursor.expect("using");
    FromItem source = grammar.from().item();
    cursor.expect("on");
    Expression on = grammar.expressions().expression();
    List<MergeWhen> whens = new ArrayList<>();
    do {
      whens.add(when());
    } while (cursor.at("when"));
    return new Statement.Merge(with, target, source, on, List.copyOf(whens), position);
  }

  private MergeWhen when() {
    int position = cursor.expect("when").position();
    boolean matched = !cursor.accept("not");
    cursor.expect("matched");
    Expression condition = cursor.accept("and") ? grammar.expressions().expression() : null;
    cursor.expect("then");
    if (cursor.accept("do")) {
      cursor.expect("nothing");
      return when(matched, condition, Action.NOTHING, List.of(), position);
    }
    if (!matched) {
      return insert(condition);
    }
    if (cursor.accept("delete")) {
      return when(true, condition, Action.DELETE, List.of(), position);
    }
    cursor.expect("update", "set");
    return when(true, condition, Action.UPDATE, UpdateParser.assignments(grammar), position);
  }

  private static MergeWhen when(
      boolean matched,
      Expression condition,
      Action action,
      List<Statement.Assignment> assignments,
      int position) {
    return new MergeWhen(matched, condition, action, List.of(), null, null, assignments, position);
  }

  private MergeWhen insert(Expression condition) {
    int position = cursor.expect("insert").position();
    List<Statement.Target> columns = List.of();
    Overriding overriding = null;
    List<Expression> values = null;
    if (cursor.at("default")) {
      cursor.expect("default", "values");
    } else {
      InsertParser inserts = new InsertParser(grammar);
      columns = cursor.at("(") ? inserts.columns() : List.of();
      overriding = inserts.overriding();
      cursor.expect("values");
      values = grammar.expressions().listInParentheses();
    }
    return new MergeWhen(
        false, condition, Action.INSERT, columns, overriding, values, List.of(), position);
  }
}
