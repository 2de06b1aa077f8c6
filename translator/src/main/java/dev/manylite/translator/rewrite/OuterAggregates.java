package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Grouping;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.equality.Likeness;
import dev.manylite.translator.fault.SqlFault;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * An aggregate in a subquery that belongs to a query around it (manual, 4.2.7) → that query's
 * groups are computed first, and the subquery reads the aggregate as a column.
 *
 * <pre>
 * SELECT a, (SELECT i.v FROM i WHERE i.k = max(o.b)) FROM o GROUP BY a
 * SELECT g.a, (SELECT i.v FROM i WHERE i.k = g.m) FROM (SELECT a, max(b) AS m FROM o GROUP BY a) g
 * </pre>
 */
final class OuterAggregates extends QueryRewrite {
  @Override
  BoundQuery rewrite(BoundQuery query, Sources sources) {
    if (!(query.body() instanceof Select select) || !select.grouped()) {
      return query;
    }
    Search search = new Search(select.from());
    search.rewriteRows(select.from());
    if (search.found) {
      throw SqlFault.unsupported(
          "a subquery's aggregate of an outer query's rows in a set-returning function");
    }
    search.rewriteResults(query, select);
    return search.found ? new Division(select, sources.next()).divide(query) : query;
  }

  /** Tells in a query's results and its subqueries which aggregates are the query's. */
  private abstract static class Levels extends StatementRewriter {
    private final BoundFrom from;
    private final Deque<BoundFrom> inside = new ArrayDeque<>();
    private int depth;

    Levels(BoundFrom from) {
      this.from = from;
    }

    final boolean inSubquery() {
      return depth > 0;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      BoundFrom around = query.body() instanceof Select select ? select.from() : null;
      depth++;
      if (around != null) {
        inside.push(around);
      }
      try {
        return super.rewriteQuery(query);
      } finally {
        depth--;
        if (around != null) {
          inside.pop();
        }
      }
    }

    /** Whether it is this query whose columns are read innermost. */
    final boolean belongs(BoundExpression expression) {
      SourcesRead read = SourcesRead.of(expression);
      if (inside.stream().anyMatch(read::readsAnyOf)) {
        return false;
      }
      return depth == 0 && !read.readsOthers() || from != null && read.readsAnyOf(from);
    }
  }

  private static final class Search extends Levels {
    private boolean found;

    Search(BoundFrom from) {
      super(from);
    }

    /** What set-returning functions of the select list are given is computed over the groups. */
    void rewriteRows(BoundFrom from) {
      if (from instanceof BoundFrom.SelectListRows rows) {
        rows.levels().forEach(this::rewriteFrom);
      }
    }

    void rewriteResults(BoundQuery query, Select select) {
      rewriteColumns(query.columns());
      rewriteKeys(query.orderBy());
      rewriteAll(select.distinctOn());
      rewrite(select.having());
    }

    @Override
    public BoundExpression visitAggregate(Aggregate aggregate) {
      found |= inSubquery() && belongs(aggregate);
      return super.visitAggregate(aggregate);
    }
  }

  /** The groups with what is read of them, and the query over these. */
  private static final class Division extends Levels {
    private final Select select;
    private final int source;
    private final List<OutputColumn> columns = new ArrayList<>();

    Division(Select select, int source) {
      super(select.from());
      this.select = select;
      this.source = source;
    }

    BoundQuery divide(BoundQuery query) {
      List<OutputColumn> outputs = rewriteColumns(query.columns());
      List<SortKey> orderBy = rewriteKeys(query.orderBy());
      List<BoundExpression> distinctOn = rewriteAll(select.distinctOn());
      BoundExpression having = rewrite(select.having());
      Select groups =
          new Select(
              false,
              List.of(),
              select.from(),
              select.where(),
              true,
              select.groupBy(),
              select.groupingSets(),
              null);
      BoundFrom.Derived grouped =
          new BoundFrom.Derived(source, Queries.plain(groups, List.copyOf(columns)), false);
      return new BoundQuery(
          query.with(),
          query.recursive(),
          new Select(select.distinct(), distinctOn, grouped, having, false, List.of(), null, null),
          outputs,
          orderBy,
          query.limit(),
          query.offset(),
          query.withTies());
    }

    @Override
    BoundExpression rewrite(BoundExpression expression) {
      if (expression == null) {
        return null;
      }
      boolean computed =
          expression instanceof ColumnValue
                  || expression instanceof Aggregate
                  || expression instanceof Grouping
              ? belongs(expression)
              : isGroup(expression);
      return computed ? inner(expression) : super.rewrite(expression);
    }

    private boolean isGroup(BoundExpression expression) {
      return select.groupBy().stream()
          .anyMatch(g -> g.getClass() == expression.getClass() && Likeness.of(g, expression));
    }

    private BoundExpression inner(BoundExpression expression) {
      for (OutputColumn column : columns) {
        // The same aggregate written twice is computed twice: its arguments may be volatile.
        if (!(expression instanceof Aggregate)
            && column.expression().getClass() == expression.getClass()
            && Likeness.of(column.expression(), expression)) {
          return Queries.output(source, column);
        }
      }
      OutputColumn column = new OutputColumn("", "g" + (columns.size() + 1), expression);
      columns.add(column);
      return Queries.output(source, column);
    }
  }
}
