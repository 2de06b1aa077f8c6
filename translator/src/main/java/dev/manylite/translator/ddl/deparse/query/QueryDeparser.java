package dev.manylite.translator.ddl.deparse.query;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.ddl.deparse.PgText;
import dev.manylite.translator.ddl.deparse.WrittenForms;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.type.TypeContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SELECT, VALUES, set operations and WITH, clause by clause (get_query_def). */
final class QueryDeparser {
  private static final int STANDARD = Layout.STANDARD;

  private final boolean pretty;
  private final Layout layout = new Layout();
  private final SourceNames names;
  private final QueryExpressions expressions;
  private final FromDeparser from;
  private final WindowDeparser windows;

  /** The columns of WITH queries, inner names to shown ones, by alias. */
  private final Map<String, CommonTableNames> commonTables = new HashMap<>();

  /**
   * @param columns inner → shown
   */
  record CommonTableNames(String name, Map<String, String> columns) {}

  /**
   * @param qualify also what the search_path finds
   */
  QueryDeparser(
      boolean pretty,
      boolean qualify,
      Catalog catalog,
      TypeContext types,
      WrittenForms forms,
      SourceNames names) {
    this.pretty = pretty;
    this.names = names;
    this.expressions =
        new QueryExpressions(this, layout, names, pretty, qualify, catalog, types, forms.trees());
    this.windows = new WindowDeparser(this, expressions, layout, forms.windows());
    this.from = new FromDeparser(this, layout, names, expressions, catalog);
  }

  Layout layout() {
    return layout;
  }

  boolean pretty() {
    return pretty;
  }

  String text() {
    return layout.toString();
  }

  /** An expression that is in no query. */
  String expression(BoundExpression expression) {
    BoundExpression shown = expression;
    while (shown instanceof Cast cast && !cast.explicit() && expressions.tree(cast) == null) {
      shown = cast.operand();
    }
    expressions.print(shown, false);
    return text();
  }

  /**
   * A query, or a statement that writes.
   *
   * @param visible whether the names of a SELECT's columns matter to anybody
   * @param queries what the queries of its text were bound to
   */
  void statement(
      Statement tree, BoundStatement bound, boolean visible, Map<Query, BoundQuery> queries) {
    if (tree instanceof Statement.Select select) {
      query(select.query(), (BoundQuery) bound, null, visible);
      return;
    }
    WritingDeparser writing = new WritingDeparser(this, layout, names, expressions, from, queries);
    names.enter();
    if (tree instanceof Statement.Insert insert) {
      writing.insert(insert, (BoundStatement.Insert) bound);
    } else if (tree instanceof Statement.Update update) {
      writing.update(update, (BoundStatement.Update) bound);
    } else if (tree instanceof Statement.Delete delete) {
      writing.delete(delete, (BoundStatement.Delete) bound);
    } else {
      throw SqlFault.unsupported("printing this statement");
    }
    names.leave();
  }

  WindowDeparser windows() {
    return windows;
  }

  CommonTableNames commonTable(String alias) {
    CommonTableNames table = commonTables.get(alias);
    if (table == null) {
      throw SqlFault.unsupported("printing a reference to a WITH query");
    }
    return table;
  }

  /**
   * @param columns what the output's columns are called; null where they are called as they are
   * @param visible whether those names matter to anybody
   */
  void query(Query tree, BoundQuery bound, List<String> columns, boolean visible) {
    if (!tree.locking().isEmpty()) {
      throw SqlFault.unsupported("printing a locking clause");
    }
    int outer = layout.indent();
    names.enter();
    List<Query.NamedWindow> around =
        windows.enter(tree.body() instanceof Query.Select own ? own.windows() : List.of());
    know(tree.with(), bound);
    // What is in WITH must not be called as what stands beside it is.
    if (tree.body() instanceof Query.Select select
        && bound.body() instanceof BoundQuery.Select body) {
      from.name(select.from(), body.from());
    }
    with(tree.with(), bound);
    boolean numbered = true;
    if (tree.body() instanceof Query.SetOperation operation) {
      setOperation(operation, (BoundQuery.SetOperation) bound.body(), columns, visible);
    } else if (tree.body() instanceof Query.Values) {
      values((BoundQuery.Values) bound.body());
    } else if (tree.body() instanceof Query.Select select
        && bound.body() instanceof BoundQuery.Select body) {
      select(select, body, bound, columns, visible);
      numbered = false;
    } else {
      throw SqlFault.unsupported("printing TABLE");
    }
    if (!bound.orderBy().isEmpty()) {
      layout.keyword(" ORDER BY ", -STANDARD, STANDARD, 1);
      orderBy(bound.orderBy(), numbered ? null : bound.columns());
    }
    if (bound.offset() != null) {
      layout.keyword(" OFFSET ", -STANDARD, STANDARD, 0);
      limit(bound.offset());
    }
    if (bound.limit() != null) {
      layout.keyword(bound.withTies() ? " FETCH FIRST " : " LIMIT ", -STANDARD, STANDARD, 0);
      limit(bound.limit());
      layout.append(bound.withTies() ? " ROWS WITH TIES" : "");
    }
    windows.enter(around);
    names.leave();
    layout.setIndent(outer);
  }

  /** Limits are numbers of type bigint, of which a small literal shows nothing but in a cast. */
  private void limit(BoundExpression expression) {
    expressions.print(expression, false);
  }

  /** Finds out what the columns of WITH queries are called. */
  private void know(Query.With tree, BoundQuery bound) {
    if (tree == null) {
      return;
    }
    if (tree.tables().size() != bound.with().size()) {
      throw SqlFault.unsupported("printing this WITH clause");
    }
    for (int i = 0; i < tree.tables().size(); i++) {
      Query.CommonTable table = tree.tables().get(i);
      BoundQuery.CommonTable meant = bound.with().get(i);
      if (!table.name().equals(meant.name()) || !(meant.statement() instanceof BoundQuery query)) {
        throw SqlFault.unsupported("printing this WITH query");
      }
      Map<String, String> columns = new HashMap<>();
      for (int c = 0; c < query.columns().size(); c++) {
        OutputColumn column = query.columns().get(c);
        boolean renamed = c < table.columns().size();
        columns.put(column.alias(), renamed ? table.columns().get(c) : column.name());
      }
      commonTables.put(meant.alias(), new CommonTableNames(table.name(), columns));
    }
  }

  private void with(Query.With tree, BoundQuery bound) {
    if (tree == null) {
      return;
    }
    layout.setIndent(layout.indent() + STANDARD);
    layout.append(" ");
    String separator = tree.recursive() ? "WITH RECURSIVE " : "WITH ";
    for (int i = 0; i < tree.tables().size(); i++) {
      Query.CommonTable table = tree.tables().get(i);
      BoundQuery.CommonTable meant = bound.with().get(i);
      BoundStatement statement = meant.statement();
      if (!(table.statement() instanceof Statement.Select select)
          || !(statement instanceof BoundQuery query)) {
        throw SqlFault.unsupported("printing this WITH query");
      }
      layout.append(separator + PgText.identifier(table.name()));
      if (!table.columns().isEmpty()) {
        layout.append("(" + PgText.identifiers(table.columns()) + ")");
      }
      layout.append(" AS ");
      if (table.materialized() != null) {
        layout.append(table.materialized() ? "MATERIALIZED " : "NOT MATERIALIZED ");
      }
      layout.append("(");
      layout.keyword("", 0, 0, 0);
      boolean ordered = table.search() != null || table.cycle() != null;
      query(select.query(), ordered ? SearchDeparser.plain(query) : query, null, true);
      layout.keyword("", 0, 0, 0);
      layout.append(")");
      new SearchDeparser(expressions, layout).clauses(table);
      separator = ", ";
    }
    layout.setIndent(layout.indent() - STANDARD);
    layout.keyword("", 0, 0, 0);
  }

  private void select(
      Query.Select tree,
      BoundQuery.Select body,
      BoundQuery bound,
      List<String> columns,
      boolean visible) {
    layout.setIndent(layout.indent() + STANDARD);
    layout.append(" SELECT");
    // The names of FROM items are known before what refers to them is printed.
    String items = layout.apart(() -> from.clause(" FROM ", tree.from(), body.from()));
    if (!body.distinctOn().isEmpty()) {
      layout.append(" DISTINCT ON (");
      String separator = "";
      for (BoundExpression key : body.distinctOn()) {
        layout.append(separator);
        sorted(key);
        separator = ", ";
      }
      layout.append(")");
    } else if (body.distinct()) {
      layout.append(" DISTINCT");
    }
    targets(bound.columns(), columns, visible);
    if (!items.isEmpty()) {
      layout.trim();
      layout.append(items);
    }
    if (body.where() != null) {
      layout.keyword(" WHERE ", -STANDARD, STANDARD, 1);
      expressions.print(body.where(), false);
    }
    if (!tree.groupBy().isEmpty()) {
      layout.keyword(" GROUP BY ", -STANDARD, STANDARD, 1);
      layout.append(tree.groupByDistinct() ? "DISTINCT " : "");
      new GroupingDeparser(this, layout, expressions).clause(tree, body);
    }
    if (body.having() != null) {
      layout.keyword(" HAVING ", -STANDARD, STANDARD, 0);
      expressions.print(body.having(), false);
    }
    windows.clause(tree.windows());
  }

  void targets(List<OutputColumn> outputs, List<String> columns, boolean visible) {
    String separator = " ";
    boolean wrapped = false;
    for (int i = 0; i < outputs.size(); i++) {
      OutputColumn output = outputs.get(i);
      layout.append(separator);
      separator = ", ";
      String shown = columns == null ? output.name() : columns.get(i);
      String field = layout.apart(() -> target(output.expression(), shown, visible));
      if (field.startsWith("\n")) {
        layout.trim();
        wrapped = field.indexOf('\n', 1) >= 0;
      } else {
        if (i > 0) {
          layout.keyword("", -STANDARD, STANDARD, Layout.VARIABLE);
        }
        wrapped |= field.indexOf('\n') >= 0;
      }
      layout.append(field);
    }
  }

  private void target(BoundExpression expression, String shown, boolean visible) {
    expressions.target(expression);
    String own = visible ? null : "?column?";
    if (expression instanceof ColumnValue value && names.function(value.source()) == null) {
      own = names.column(value.source(), value.name());
    } else if (expression instanceof Parameter parameter
        && names.parameterColumn(parameter.number()) != null) {
      own = names.parameterColumn(parameter.number());
    }
    if (shown != null && !shown.equals(own)) {
      layout.append(" AS " + PgText.identifier(shown));
    }
  }

  /**
   * @param outputs what ordinals stand for; null where they are printed
   */
  void orderBy(List<SortKey> keys, List<OutputColumn> outputs) {
    String separator = "";
    for (SortKey key : keys) {
      layout.append(separator);
      separator = ", ";
      if (key.expression() instanceof OutputReference reference) {
        if (outputs == null) {
          layout.append(Integer.toString(reference.ordinal()));
        } else {
          sorted(outputs.get(reference.ordinal() - 1).expression());
        }
      } else {
        sorted(key.expression());
      }
      layout.append(key.descending() ? " DESC" : "");
      if (key.descending() != key.nullsFirst()) {
        layout.append(key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
      }
    }
  }

  /** get_rule_sortgroupclause. */
  void sorted(BoundExpression expression) {
    if (expression instanceof ColumnValue value && names.function(value.source()) == null) {
      expressions.print(expression, true);
      return;
    }
    if (expression instanceof Constant) {
      throw SqlFault.unsupported("printing an ordering by a constant");
    }
    boolean function =
        expression instanceof ColumnValue
            || expression instanceof Call call && !call.function().operator()
            || expression instanceof Aggregate
            || expression instanceof Window
            || expression instanceof Cast cast && cast.method() instanceof Cast.Method.ByFunction;
    boolean parentheses = pretty || function;
    layout.append(parentheses ? "(" : "");
    expressions.print(expression, true);
    layout.append(parentheses ? ")" : "");
  }

  private void values(BoundQuery.Values values) {
    layout.setIndent(layout.indent() + STANDARD);
    layout.append(" ");
    rows(values);
  }

  void rows(BoundQuery.Values values) {
    layout.append("VALUES ");
    String separator = "";
    for (List<BoundExpression> row : values.rows()) {
      layout.append(separator + "(");
      String comma = "";
      for (BoundExpression cell : row) {
        layout.append(comma);
        expressions.print(cell, false);
        comma = ",";
      }
      layout.append(")");
      separator = ", ";
    }
  }

  private static boolean isBare(Query tree) {
    return tree.with() == null
        && tree.orderBy().isEmpty()
        && tree.limit() == null
        && tree.offset() == null;
  }

  private void setOperation(
      Query.SetOperation tree,
      BoundQuery.SetOperation bound,
      List<String> columns,
      boolean visible) {
    boolean nested = isBare(tree.left()) && tree.left().body() instanceof Query.SetOperation;
    boolean parentheses =
        nested
            && tree.left().body() instanceof Query.SetOperation left
            && (left.kind() != tree.kind() || left.all() != tree.all());
    int subindent = parentheses ? STANDARD : 0;
    if (parentheses) {
      layout.append("(");
      layout.keyword("", subindent, 0, 0);
    }
    operand(tree.left(), bound.left(), columns, visible);
    layout.keyword(parentheses ? ") " : "", -subindent, 0, 0);
    layout.append(tree.kind().name() + " " + (tree.all() ? "ALL " : ""));
    boolean right = isBare(tree.right()) && tree.right().body() instanceof Query.SetOperation;
    layout.append(right ? "(" : "");
    layout.keyword("", right ? STANDARD : 0, 0, 0);
    operand(tree.right(), bound.right(), columns, false);
    if (right) {
      layout.setIndent(layout.indent() - STANDARD);
      layout.keyword(")", 0, 0, 0);
    }
  }

  private void operand(Query tree, BoundQuery bound, List<String> columns, boolean visible) {
    if (isBare(tree)
        && tree.body() instanceof Query.SetOperation operation
        && bound.body() instanceof BoundQuery.SetOperation inner) {
      setOperation(operation, inner, columns, visible);
      return;
    }
    layout.append(isBare(tree) ? "" : "(");
    query(tree, bound, columns, visible);
    layout.append(isBare(tree) ? "" : ")");
  }
}
