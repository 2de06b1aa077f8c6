package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundFrom.SelectListRows;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.fault.SqlFault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Set-returning functions of a select list → lateral table functions: of the FROM clause where
 * nothing comes between, else over the grouped rows.
 *
 * <pre>
 * SELECT a, unnest(b) FROM t
 * SELECT t.a, f.c1 FROM t, unnest(t.b) AS f
 *
 * SELECT a, unnest(array_agg(b)) FROM t GROUP BY a
 * SELECT g.a, f.c1 FROM (SELECT a, array_agg(b) AS p2 FROM t GROUP BY a) AS g, unnest(g.p2) AS f
 * </pre>
 */
final class SelectListFunctions implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter(statement).rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    private final BoundStatement statement;
    private Sources sources;

    Rewriter(BoundStatement statement) {
      this.statement = statement;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery written) {
      BoundQuery query = super.rewriteQuery(written);
      if (!(query.body() instanceof Select select)
          || !(select.from() instanceof SelectListRows rows)) {
        return query;
      }
      Set<Integer> made = new HashSet<>();
      rows.levels().forEach(l -> addSources(l, made));
      boolean keys = select.groupBy().stream().anyMatch(g -> reads(g, made));
      boolean windows = hasWindows(query, rows);
      if (windows && keys) {
        throw SqlFault.unsupported(
            "a query that groups by a set-returning function and has window functions");
      }
      if (keys || !select.grouped() && !windows) {
        return Queries.withBody(query, withFrom(select, joined(rows.from(), rows.levels())));
      }
      if (sources == null) {
        sources = new Sources(statement);
      }
      return around(query, select, rows, made);
    }

    private static void addSources(BoundFrom level, Set<Integer> made) {
      if (level instanceof BoundFrom.RowsFrom rows) {
        rows.functions().forEach(f -> made.add(f.source()));
      } else {
        made.add(((BoundFrom.Function) level).source());
      }
    }

    private static boolean hasWindows(BoundQuery query, SelectListRows rows) {
      Finding windows = new Finding(e -> e instanceof Window);
      rows.levels().forEach(windows::rewriteFrom);
      query.columns().forEach(c -> windows.rewrite(c.expression()));
      query.orderBy().forEach(k -> windows.rewrite(k.expression()));
      return windows.found;
    }

    private static BoundFrom joined(BoundFrom from, List<BoundFrom> levels) {
      BoundFrom joined = from;
      for (BoundFrom level : levels) {
        joined =
            joined == null
                ? level
                : new BoundFrom.Join(BoundFrom.Join.Kind.CROSS, joined, level, null);
      }
      return joined;
    }

    private static Select withFrom(Select select, BoundFrom from) {
      return select.withFrom(from);
    }

    private BoundQuery around(
        BoundQuery query, Select select, SelectListRows rows, Set<Integer> made) {
      Parts parts = new Parts(sources.next(), made);
      List<OutputColumn> columns = parts.rewriteColumns(query.columns());
      List<SortKey> keys = parts.rewriteKeys(query.orderBy());
      List<BoundExpression> distinctOn = parts.rewriteAll(select.distinctOn());
      List<BoundFrom> levels = rows.levels().stream().map(parts::rewriteFrom).toList();
      Select grouped =
          new Select(
              false,
              List.of(),
              rows.from(),
              select.where(),
              select.grouped(),
              select.groupBy(),
              select.groupingSets(),
              select.having());
      BoundFrom inner =
          new BoundFrom.Derived(parts.source, Queries.plain(grouped, parts.columns()), false);
      Select outer =
          new Select(
              select.distinct(),
              distinctOn,
              joined(inner, levels),
              null,
              false,
              List.of(),
              null,
              null);
      return new BoundQuery(
          query.with(),
          query.recursive(),
          outer,
          columns,
          keys,
          query.limit(),
          query.offset(),
          query.withTies());
    }
  }

  private static boolean reads(BoundExpression expression, Set<Integer> made) {
    Finding finding =
        new Finding(e -> e instanceof ColumnValue column && made.contains(column.source()));
    finding.rewrite(expression);
    return finding.found;
  }

  private static final class Finding extends StatementRewriter {
    private final Predicate<BoundExpression> wanted;
    private boolean found;

    Finding(Predicate<BoundExpression> wanted) {
      this.wanted = wanted;
    }

    @Override
    BoundExpression rewrite(BoundExpression expression) {
      found |= expression != null && wanted.test(expression);
      return found ? expression : super.rewrite(expression);
    }
  }

  /** Moves what does not depend on the functions' rows into the derived table. */
  private static final class Parts extends StatementRewriter {
    private final int source;
    private final Set<Integer> made;
    private final List<BoundExpression> moved = new ArrayList<>();

    Parts(int source, Set<Integer> made) {
      this.source = source;
      this.made = made;
    }

    List<OutputColumn> columns() {
      List<OutputColumn> columns = new ArrayList<>();
      if (moved.isEmpty()) {
        columns.add(new OutputColumn("p1", "p1", Nodes.integer(1)));
      }
      for (BoundExpression expression : moved) {
        columns.add(column(columns.size(), expression));
      }
      return columns;
    }

    private static OutputColumn column(int place, BoundExpression expression) {
      String alias = "p" + (place + 1);
      return new OutputColumn(alias, alias, expression);
    }

    @Override
    BoundExpression rewrite(BoundExpression expression) {
      if (expression == null
          || expression instanceof Constant
          || expression instanceof Parameter
          || expression instanceof OutputReference) {
        return expression;
      }
      if (reads(expression, made)) {
        return super.rewrite(expression);
      }
      int place = moved.indexOf(expression);
      if (place < 0) {
        place = moved.size();
        moved.add(expression);
      }
      return Queries.output(source, column(place, expression));
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      throw SqlFault.unsupported(
          "a subquery over a set-returning function's rows in a grouped query");
    }
  }
}
