package dev.manylite.translator.bind;

import dev.manylite.translator.bind.CommonTableScope.CteColumn;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.QuotedName;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * SEARCH and CYCLE of one recursive query (manual, 7.8.2.1 and 7.8.2.2): columns that both of its
 * terms get. The recursive term is asked for those of the row that it goes on from, and a query
 * around it makes its own of them.
 *
 * <pre>
 * WITH RECURSIVE t(a) AS (SELECT 1 UNION ALL SELECT g.b FROM t, g WHERE g.a = t.a)
 *   SEARCH DEPTH FIRST BY a SET s CYCLE a SET c USING p
 * SELECT a, ARRAY[ROW(a)] AS s, false AS c, ARRAY[ROW(a)] AS p FROM (SELECT 1 AS a)
 * UNION ALL
 * SELECT a, s || ARRAY[ROW(a)], CASE WHEN ROW(a) = ANY (p) THEN true ELSE false END, p || ARRAY[ROW(a)]
 *   FROM (SELECT g.b AS a, t.s, t.c, t.p FROM t, g WHERE g.a = t.a) WHERE c &lt;&gt; true
 * </pre>
 */
final class SearchCycle {
  private final BindContext context;
  private final Query.CommonTable tree;
  private final List<CteColumn> columns;
  private BoundExpression value;
  private BoundExpression otherwise;

  /**
   * @param columns what the query yields without these
   */
  SearchCycle(
      BindContext context,
      Query.CommonTable tree,
      Query.SetOperation union,
      List<CteColumn> columns) {
    this.context = context;
    this.tree = tree;
    this.columns = columns;
    checkSelect(union.left(), "left", SqlState.FEATURE_NOT_SUPPORTED);
    checkSelect(union.right(), "right", SqlState.SYNTAX_ERROR);
    if (tree.search() != null) {
      checkSearch(tree.search());
    }
    if (tree.cycle() != null) {
      bindMark(tree.cycle());
      checkCycle(tree.cycle());
    }
  }

  private static void checkSelect(Query query, String side, String state) {
    if (query.body() instanceof Query.SetOperation) {
      throw new SqlFault(
          state,
          "with a SEARCH or CYCLE clause, the " + side + " side of the UNION must be a SELECT");
    }
  }

  private void checkSearch(Query.Search search) {
    checkColumns("search", search.columns(), search.position());
    checkUnused("search sequence", search.sequence(), search.position());
  }

  private void checkCycle(Query.Cycle cycle) {
    checkColumns("cycle", cycle.columns(), cycle.position());
    checkUnused("cycle mark", cycle.mark(), cycle.position());
    checkUnused("cycle path", cycle.path(), cycle.position());
    checkDifferent("cycle mark", cycle.mark(), "cycle path", cycle.path(), cycle.position());
    if (tree.search() != null) {
      String sequence = tree.search().sequence();
      int position = tree.search().position();
      checkDifferent("search sequence", sequence, "cycle mark", cycle.mark(), position);
      checkDifferent("search sequence", sequence, "cycle path", cycle.path(), position);
    }
  }

  private void checkColumns(String kind, List<String> names, int position) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!isColumn(name)) {
        throw syntax(kind + " column \"" + name + "\" not in WITH query column list", position);
      }
      if (!seen.add(name)) {
        throw new SqlFault(
                SqlState.DUPLICATE_COLUMN,
                kind + " column \"" + name + "\" specified more than once")
            .at(position);
      }
    }
  }

  private boolean isColumn(String name) {
    return columns.stream().anyMatch(c -> c.name().equals(name));
  }

  private void checkUnused(String kind, String name, int position) {
    if (isColumn(name)) {
      throw syntax(
          kind + " column name \"" + name + "\" already used in WITH query column list", position);
    }
  }

  private static void checkDifferent(
      String kind, String name, String otherKind, String other, int position) {
    if (name.equals(other)) {
      throw syntax(kind + " column name and " + otherKind + " column name are the same", position);
    }
  }

  private static SqlFault syntax(String message, int position) {
    return new SqlFault(SqlState.SYNTAX_ERROR, message).at(position);
  }

  private void bindMark(Query.Cycle cycle) {
    Scope scope = new Scope(null);
    value = context.expressions().bind(written(cycle.value(), "true"), scope);
    otherwise = context.expressions().bind(written(cycle.otherwise(), "false"), scope);
    PgType type = context.commonType().select(List.of(value, otherwise), "CYCLE");
    value = context.commonType().convert(value, type, "CYCLE/SET/TO");
    otherwise = context.commonType().convert(otherwise, type, "CYCLE/SET/DEFAULT");
    if (!ComparisonOperators.hashable(type)) {
      throw new SqlFault(
          SqlState.UNDEFINED_FUNCTION,
          "could not identify an equality operator for type " + type.sqlName());
    }
  }

  private static Expression written(Expression expression, String otherwise) {
    return expression == null ? Parser.expression(otherwise) : expression;
  }

  /** The other term with its columns. */
  BoundQuery first(BoundQuery term) {
    Scope scope = new Scope(null);
    FromBinder.Bound around = around(term, List.of(), scope);
    List<OutputColumn> outputs = own(around);
    if (tree.search() != null) {
      Query.Search search = tree.search();
      String key = row(search.breadth() ? "0::int8" : null, search.columns());
      add(outputs, search.sequence(), search.breadth() ? key : "array[" + key + "]", scope);
    }
    if (tree.cycle() != null) {
      add(outputs, tree.cycle().mark(), otherwise);
      add(outputs, tree.cycle().path(), "array[" + row(null, tree.cycle().columns()) + "]", scope);
    }
    return QueryOutputs.over(around.from(), outputs);
  }

  /**
   * What names see of the query, given the columns of {@link #first}.
   *
   * @param known false in the recursive term, whose {@code *} does not stand for what is added
   */
  List<CteColumn> columns(List<OutputColumn> outputs, boolean known) {
    List<CteColumn> all = new ArrayList<>();
    for (int i = 0; i < outputs.size(); i++) {
      OutputColumn output = outputs.get(i);
      String name = i < columns.size() ? columns.get(i).name() : output.name();
      SqlType type = output.expression().type();
      all.add(new CteColumn(name, output.alias(), type, null, i < columns.size() || known));
    }
    return all;
  }

  /** The recursive term as written, showing the added columns of the row it goes on from. */
  Query asking(Query term) {
    String from = term.body() instanceof Query.Select select ? reference(select.from()) : null;
    if (from == null) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          "with a SEARCH or CYCLE clause, the recursive reference to WITH query \""
              + tree.name()
              + "\" must be at the top level of its right-hand SELECT");
    }
    Query.Select select = (Query.Select) term.body();
    List<Query.SelectItem> items = new ArrayList<>(select.items());
    for (String name : added()) {
      Expression column = new Expression.ColumnReference(List.of(from, name), SqlFault.NO_POSITION);
      items.add(new Query.SelectItem(column, name, SqlFault.NO_POSITION));
    }
    return new Query(
        term.with(),
        new Query.Select(
            select.distinct(),
            select.distinctOn(),
            items,
            select.into(),
            select.from(),
            select.where(),
            select.groupByDistinct(),
            select.groupBy(),
            select.having(),
            select.windows(),
            select.position()),
        term.orderBy(),
        term.limit(),
        term.offset(),
        term.withTies(),
        term.locking(),
        term.position());
  }

  private List<String> added() {
    List<String> names = new ArrayList<>();
    if (tree.search() != null) {
      names.add(tree.search().sequence());
    }
    if (tree.cycle() != null) {
      names.add(tree.cycle().mark());
      names.add(tree.cycle().path());
    }
    return names;
  }

  /** The name under which FROM shows the query itself; null if it is not there. */
  private String reference(List<FromItem> items) {
    for (FromItem item : items) {
      if (item instanceof FromItem.Table table
          && table.schema() == null
          && table.name().equals(tree.name())) {
        return FromBinder.alias(table.alias(), table.name());
      }
      if (item instanceof FromItem.Join join) {
        String found = reference(List.of(join.left(), join.right()));
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** The recursive term with its columns. */
  BoundQuery next(BoundQuery term) {
    int width = term.columns().size() - added().size();
    if (width != columns.size()) {
      return term;
    }
    BoundQuery converted = new QueryOutputs(context).convert(term, this::converted);
    Scope scope = new Scope(null);
    FromBinder.Bound around = around(converted, added(), scope);
    List<OutputColumn> outputs = own(around);
    BoundExpression where = null;
    if (tree.search() != null) {
      Query.Search search = tree.search();
      String before = QuotedName.of(search.sequence());
      String key = row(search.breadth() ? "(" + before + ").f1 + 1" : null, search.columns());
      String next = search.breadth() ? key : "array_cat(" + before + ", array[" + key + "])";
      add(outputs, search.sequence(), next, scope);
    }
    if (tree.cycle() != null) {
      Query.Cycle cycle = tree.cycle();
      String key = row(null, cycle.columns());
      String path = QuotedName.of(cycle.path());
      BoundExpression seen =
          context.expressions().bind(Parser.expression(key + " = any(" + path + ")"), scope);
      SqlType type = value.type();
      add(
          outputs,
          cycle.mark(),
          new BoundExpression.Case(
              List.of(new BoundExpression.Case.When(seen, value)), otherwise, type));
      add(outputs, cycle.path(), "array_cat(" + path + ", array[" + key + "])", scope);
      BoundExpression before =
          context.expressions().bind(Parser.expression(QuotedName.of(cycle.mark())), scope);
      where = new Comparison(Comparison.Operator.NOT_EQUAL, before, value, SqlType.of(Types.BOOL));
    }
    BoundQuery over = QueryOutputs.over(around.from(), outputs);
    return where == null ? over : restricted(over, where);
  }

  /** As the other term's column, so that rows can be compared with those before. */
  private BoundExpression converted(BoundExpression node, int index) {
    if (index >= columns.size()) {
      return node;
    }
    PgType type = columns.get(index).type().base();
    return context.coercion().possible(node.type().base(), type, Context.IMPLICIT)
        ? context.coercion().implicit(node, type)
        : node;
  }

  private static BoundQuery restricted(BoundQuery query, BoundExpression where) {
    BoundQuery.Select select = (BoundQuery.Select) query.body();
    return new BoundQuery(
        List.of(),
        false,
        new BoundQuery.Select(false, List.of(), select.from(), where, false, List.of(), null, null),
        query.columns(),
        List.of(),
        null,
        null,
        false);
  }

  private FromBinder.Bound around(BoundQuery term, List<String> more, Scope scope) {
    List<String> names = new ArrayList<>();
    columns.forEach(c -> names.add(c.name()));
    names.addAll(more);
    FromItem.Alias alias = new FromItem.Alias("*RECURSION*", names, List.of());
    FromBinder.Bound bound = context.from().derived(term, false, alias, scope);
    scope.setVisible(bound.items());
    return bound;
  }

  private List<OutputColumn> own(FromBinder.Bound around) {
    List<OutputColumn> outputs = new ArrayList<>();
    for (ScopeColumn column : around.whole().columns().subList(0, columns.size())) {
      add(outputs, column.name(), column.reference());
    }
    return outputs;
  }

  private void add(List<OutputColumn> outputs, String name, String sql, Scope scope) {
    add(outputs, name, context.expressions().bind(Parser.expression(sql), scope));
  }

  private static void add(List<OutputColumn> outputs, String name, BoundExpression expression) {
    outputs.add(new OutputColumn(name, "c" + (outputs.size() + 1), expression));
  }

  private static String row(String first, List<String> names) {
    List<String> fields = new ArrayList<>();
    if (first != null) {
      fields.add(first);
    }
    names.forEach(name -> fields.add(QuotedName.of(name)));
    return "row(" + String.join(", ", fields) + ")";
  }
}
