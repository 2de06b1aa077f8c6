package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import java.util.ArrayList;
import java.util.List;

/** WITH (manual, 7.8). */
final class WithParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  WithParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  Query.With clause() {
    int position = cursor.expect("with").position();
    // "WITH recursive AS (…)" names a query so.
    boolean recursive = cursor.at("recursive") && cursor.peek(1).isColumnName();
    if (recursive) {
      cursor.next();
    }
    List<Query.CommonTable> tables = new ArrayList<>();
    do {
      tables.add(table());
    } while (cursor.accept(","));
    return new Query.With(recursive, List.copyOf(tables), position);
  }

  private Query.CommonTable table() {
    int position = cursor.position();
    String name = grammar.names().columnName();
    List<String> columns = cursor.at("(") ? grammar.names().columnNamesInParentheses() : List.of();
    cursor.expect("as");
    Boolean materialized = null;
    if (cursor.accept("materialized")) {
      materialized = Boolean.TRUE;
    } else if (cursor.accept("not")) {
      cursor.expect("materialized");
      materialized = Boolean.FALSE;
    }
    cursor.enter();
    cursor.expect("(");
    Statement statement = new PreparableParser(grammar).statement();
    cursor.expect(")");
    cursor.leave();
    return new Query.CommonTable(
        name, columns, materialized, statement, search(), cycle(), position);
  }

  private Query.Search search() {
    if (!cursor.at("search")) {
      return null;
    }
    int position = cursor.next().position();
    boolean breadth = !cursor.accept("depth");
    if (breadth) {
      cursor.expect("breadth");
    }
    cursor.expect("first", "by");
    List<String> columns = grammar.names().columnNames();
    cursor.expect("set");
    return new Query.Search(breadth, columns, grammar.names().columnName(), position);
  }

  private Query.Cycle cycle() {
    if (!cursor.at("cycle")) {
      return null;
    }
    int position = cursor.next().position();
    List<String> columns = grammar.names().columnNames();
    cursor.expect("set");
    String mark = grammar.names().columnName();
    Expression value = null;
    Expression otherwise = null;
    if (cursor.accept("to")) {
      value = grammar.expressions().primary();
      cursor.expect("default");
      otherwise = grammar.expressions().primary();
    }
    cursor.expect("using");
    return new Query.Cycle(columns, mark, value, otherwise, grammar.names().columnName(), position);
  }
}
