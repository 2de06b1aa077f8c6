package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.CommonTable;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.Signature.Volatility;
import java.util.ArrayList;
import java.util.List;

/**
 * Volatile functions in the select list of a sorted query → computed after sorting and limiting, as
 * PostgreSQL does (manual, SELECT: ORDER BY), so that a sequence counts in the order of the rows. A
 * volatile function of the database's own is called once all rows have been read, since it may
 * change what they are read from.
 *
 * <pre>
 * SELECT a, nextval('s') FROM t ORDER BY b LIMIT 3
 * WITH q AS MATERIALIZED (SELECT a FROM t ORDER BY b LIMIT 3) SELECT a, nextval('s') FROM q
 * </pre>
 */
final class VolatileOutputs extends QueryRewrite {
  @Override
  BoundQuery rewrite(BoundQuery query, Sources sources) {
    if (!(query.body() instanceof Select select)
        || select.distinct()
        || !(query.orderBy().isEmpty() ? mayWrite(query, select) : isVolatile(query))
        || !sortedWithoutVolatile(query)) {
      return query;
    }
    return around(query, select, sources.next());
  }

  private static boolean isVolatile(BoundQuery query) {
    return query.columns().stream().anyMatch(c -> Search.in(c.expression()));
  }

  /** A function of the database's own might change what is read. */
  private static boolean mayWrite(BoundQuery query, Select select) {
    return query.columns().stream().anyMatch(c -> Search.ofRoutine(c.expression()))
        && (select.from() != null
            || query.columns().stream().anyMatch(c -> Search.reading(c.expression())));
  }

  /** What sorts must be computed before sorting. */
  private static boolean sortedWithoutVolatile(BoundQuery query) {
    for (SortKey key : query.orderBy()) {
      BoundExpression expression = key.expression();
      if (expression instanceof OutputReference reference) {
        expression = query.columns().get(reference.ordinal() - 1).expression();
      }
      if (Search.in(expression)) {
        return false;
      }
    }
    return true;
  }

  private static BoundQuery around(BoundQuery query, Select select, int source) {
    List<OutputColumn> inner = new ArrayList<>();
    List<OutputColumn> outer = new ArrayList<>();
    List<Integer> ordinals = new ArrayList<>();
    for (OutputColumn column : query.columns()) {
      boolean postponed = Search.in(column.expression());
      BoundExpression value;
      if (postponed) {
        value = new Split(source, inner).rewrite(column.expression());
      } else {
        inner.add(column);
        value = Queries.output(source, column);
      }
      ordinals.add(inner.size());
      outer.add(new OutputColumn(column.name(), column.alias(), value));
    }
    if (inner.isEmpty()) {
      inner.add(new OutputColumn("", "h0", Nodes.integer(1)));
    }
    List<SortKey> keys = new ArrayList<>();
    for (SortKey key : query.orderBy()) {
      BoundExpression by = key.expression();
      if (by instanceof OutputReference reference) {
        by = new OutputReference(ordinals.get(reference.ordinal() - 1), by.type());
      }
      keys.add(new SortKey(by, key.descending(), key.nullsFirst()));
    }
    BoundQuery sorted =
        new BoundQuery(
            query.with(),
            query.recursive(),
            select,
            List.copyOf(inner),
            keys,
            query.limit(),
            query.offset(),
            query.withTies());
    String alias = "sorted_" + source;
    BoundQuery computed = Queries.select(outer, new BoundFrom.CommonTableReference(source, alias));
    CommonTable table = new CommonTable("sorted", alias, false, true, sorted);
    return new BoundQuery(
        List.of(table), false, computed.body(), outer, List.of(), null, null, false);
  }

  /** Leaves what is volatile outside, and has the rest computed inside. */
  private static final class Split extends ExpressionRewriter {
    private final int source;
    private final List<OutputColumn> inner;

    Split(int source, List<OutputColumn> inner) {
      this.source = source;
      this.inner = inner;
    }

    @Override
    BoundExpression rewrite(BoundExpression expression) {
      if (expression == null
          || expression instanceof Constant
          || expression instanceof Parameter
          || Search.in(expression)) {
        return super.rewrite(expression);
      }
      String alias = "v" + inner.size();
      OutputColumn column = new OutputColumn(alias, alias, expression);
      inner.add(column);
      return Queries.output(source, column);
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      return query;
    }
  }

  private static final class Search extends ExpressionRewriter {
    private boolean found;
    private boolean routine;
    private boolean reading;

    /** Whether it reads tables, or calls a function that may. */
    static boolean reading(BoundExpression expression) {
      Search search = new Search();
      search.rewrite(expression);
      return search.reading;
    }

    /** Whether a volatile function of the database's own is called there. */
    static boolean ofRoutine(BoundExpression expression) {
      Search search = new Search();
      search.rewrite(expression);
      return search.routine;
    }

    /** Whether a volatile function is called outside of aggregates, windows and subqueries. */
    static boolean in(BoundExpression expression) {
      Search search = new Search();
      search.rewrite(expression);
      return search.found;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      reading = true;
      return query;
    }

    @Override
    public BoundExpression visitAggregate(Aggregate aggregate) {
      return aggregate;
    }

    @Override
    public BoundExpression visitWindow(Window window) {
      return window;
    }

    @Override
    public BoundExpression visitCall(Call call) {
      boolean isVolatile = call.function().volatility() == Volatility.VOLATILE;
      found |= isVolatile;
      boolean own = RoutineTarget.isCalledBy(call.function());
      routine |= isVolatile && own;
      reading |= !isVolatile && own;
      return super.visitCall(call);
    }
  }
}
