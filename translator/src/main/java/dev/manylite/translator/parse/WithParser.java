package dev.manylite.translator.parse;

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
    boolean search = search();
    boolean cycle = cycle();
    return new Query.CommonTable(name, columns, materialized, statement, search || cycle, position);
  }

  private boolean search() {
    if (!cursor.accept("search")) {
      return false;
    }
    if (!cursor.accept("depth")) {
      cursor.expect("breadth");
    }
    cursor.expect("first", "by");
    grammar.names().columnNames();
    cursor.expect("set");
    grammar.names().columnName();
    return true;
  }

  private boolean cycle() {
    if (!cursor.accept("cycle")) {
      return false;
    }
    grammar.names().columnNames();
    cursor.expect("set");
    grammar.names().columnName();
    if (cursor.accept("to")) {
      grammar.expressions().primary();
      cursor.expect("default");
      grammar.expressions().primary();
    }
    cursor.expect("using");
    grammar.names().columnName();
    return true;
  }
}
