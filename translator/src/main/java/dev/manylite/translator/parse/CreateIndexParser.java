package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.CreateIndex;
import dev.manylite.translator.parse.tree.DefinitionStatement;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.StorageParameter;
import java.util.ArrayList;
import java.util.List;

/** CREATE INDEX (manual, CREATE INDEX). */
final class CreateIndexParser {
  private final Grammar grammar;
  private final TokenCursor cursor;

  CreateIndexParser(Grammar grammar) {
    this.grammar = grammar;
    this.cursor = grammar.cursor();
  }

  DefinitionStatement behindCreate(int position) {
    boolean unique = cursor.accept("unique");
    cursor.expect("index");
    boolean concurrently = cursor.accept("concurrently");
    boolean ifNotExists = cursor.accept("if", "not", "exists");
    if (ifNotExists && cursor.at("on")) {
      throw cursor.syntaxError();
    }
    String name = cursor.at("on") ? null : grammar.names().columnName();
    cursor.expect("on");
    boolean only = cursor.accept("only");
    ObjectName table = DefinitionParser.objectName(grammar.names().qualified());
    String method = cursor.accept("using") ? grammar.names().columnName() : "btree";
    cursor.expect("(");
    List<CreateIndex.Key> keys = new ArrayList<>();
    do {
      keys.add(key());
    } while (cursor.accept(","));
    cursor.expect(")");
    List<String> include =
        cursor.accept("include") ? grammar.names().columnNamesInParentheses() : List.of();
    boolean nullsNotDistinct = false;
    if (cursor.accept("nulls")) {
      nullsNotDistinct = cursor.accept("not");
      cursor.expect("distinct");
    }
    ConstraintParser constraints = new ConstraintParser(grammar, null);
    List<StorageParameter> parameters = new StorageParameterParser(grammar).optional();
    if (cursor.accept("tablespace")) {
      constraints.tablespace();
    }
    Expression where = cursor.accept("where") ? grammar.expressions().expression() : null;
    return new CreateIndex(
        name,
        table,
        unique,
        only,
        concurrently,
        ifNotExists,
        method,
        List.copyOf(keys),
        include,
        nullsNotDistinct,
        parameters,
        where,
        position);
  }

  /** index_elem: a column, a function call, or an expression in parentheses. */
  CreateIndex.Key key() {
    int position = cursor.position();
    Expression expression = element();
    ObjectName collation = null;
    if (cursor.accept("collate")) {
      collation = DefinitionParser.objectName(grammar.names().qualified());
    }
    String operatorClass = null;
    List<StorageParameter> options = List.of();
    if (cursor.peek().isColumnName() && !cursor.atAny("asc", "desc", "nulls")) {
      operatorClass = grammar.names().qualified().name();
      if (cursor.at("(")) {
        options = new StorageParameterParser(grammar).list();
      }
    }
    boolean descending = grammar.queries().direction();
    return new CreateIndex.Key(
        expression,
        collation,
        operatorClass,
        options,
        descending,
        grammar.queries().nullsFirst(),
        position);
  }

  /** What is indexed, or what extended statistics are about. */
  Expression element() {
    int position = cursor.position();
    if (cursor.accept("(")) {
      Expression expression = grammar.expressions().expression();
      cursor.expect(")");
      return expression;
    }
    if (cursor.peek().isColumnName() && !cursor.peek(1).is("(") && !cursor.peek(1).is(".")) {
      return new Expression.ColumnReference(List.of(grammar.names().columnName()), position);
    }
    Expression expression = grammar.expressions().primary();
    if (!isFunction(expression)) {
      throw cursor.syntaxError();
    }
    return expression;
  }

  /** func_expr_windowless. */
  private static boolean isFunction(Expression expression) {
    return expression instanceof Expression.FunctionCall
        || expression instanceof Expression.Coalesce
        || expression instanceof Expression.NullIf
        || expression instanceof Expression.MinMax
        || expression instanceof Expression.ValueFunction
        || expression instanceof Expression.Cast;
  }
}
