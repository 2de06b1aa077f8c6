package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.OutputColumn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Divides a query in two: some of its window functions stay in the outer one, everything else is
 * computed in the inner one, grouping included, and read from there.
 */
class InnerColumns extends StatementRewriter {
  private final Predicate<Window> staying;
  private final int source;
  private final Map<BoundExpression, OutputColumn> columns = new LinkedHashMap<>();

  /**
   * @param source the inner query's number in the outer one
   */
  InnerColumns(Predicate<Window> staying, int source) {
    this.staying = staying;
    this.source = source;
  }

  /** Whether one of the windows that stay outside is in the query's results or ordering. */
  static boolean needed(BoundQuery query, Predicate<Window> staying) {
    return query.columns().stream().anyMatch(c -> Search.in(c.expression(), staying))
        || query.orderBy().stream().anyMatch(k -> Search.in(k.expression(), staying))
        || query.body() instanceof Select select
            && select.distinctOn().stream().anyMatch(e -> Search.in(e, staying));
  }

  final int source() {
    return source;
  }

  /** The outer query. */
  final BoundQuery divide(BoundQuery query) {
    Select select = (Select) query.body();
    List<OutputColumn> outputs = new ArrayList<>();
    for (OutputColumn column : query.columns()) {
      outputs.add(new OutputColumn(column.name(), column.alias(), rewrite(column.expression())));
    }
    List<BoundExpression> distinctOn = rewriteAll(select.distinctOn());
    var orderBy = rewriteKeys(query.orderBy());
    if (columns.isEmpty()) {
      inner(Nodes.integer(1));
    }
    Select grouped =
        new Select(
            false,
            List.of(),
            select.from(),
            select.where(),
            select.grouped(),
            select.groupBy(),
            select.groupingSets(),
            select.having());
    String alias = "apart_" + source;
    List<CommonTable> with = new ArrayList<>(query.with());
    with.add(
        new CommonTable(
            "apart", alias, false, true, Queries.plain(grouped, List.copyOf(columns.values()))));
    return new BoundQuery(
        with,
        query.recursive(),
        new Select(
            select.distinct(),
            distinctOn,
            new BoundFrom.CommonTableReference(source, alias),
            null,
            false,
            List.of(),
            null,
            null),
        outputs,
        orderBy,
        query.limit(),
        query.offset(),
        query.withTies());
  }

  /** The inner query's column that is this. */
  final OutputColumn inner(BoundExpression expression) {
    return columns.computeIfAbsent(
        expression, e -> new OutputColumn("", "i" + (columns.size() + 1), e));
  }

  final String alias() {
    return "apart_" + source;
  }

  @Override
  BoundExpression rewrite(BoundExpression expression) {
    if (expression == null
        || expression instanceof Constant
        || expression instanceof Parameter
        || expression instanceof OutputReference) {
      return expression;
    }
    return Search.in(expression, staying)
        ? super.rewrite(expression)
        : Queries.output(source, inner(expression));
  }

  /** Does not look into subqueries, which have windows of their own. */
  private static final class Search extends ExpressionRewriter {
    private final Predicate<Window> wanted;
    private boolean found;

    private Search(Predicate<Window> wanted) {
      this.wanted = wanted;
    }

    static boolean in(BoundExpression expression, Predicate<Window> wanted) {
      Search search = new Search(wanted);
      search.rewrite(expression);
      return search.found;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      return query;
    }

    @Override
    public BoundExpression visitWindow(Window window) {
      found |= wanted.test(window);
      return super.visitWindow(window);
    }
  }
}
