package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Grouping;
import dev.manylite.translator.bound.BoundExpression.OutputReference;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Select;
import dev.manylite.translator.bound.BoundQuery.SetOperation;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.bound.equality.Likeness;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Query.SetOperation.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * ROLLUP, CUBE and GROUPING SETS (manual, 7.2.4) → one grouping each, put together.
 *
 * <pre>
 * SELECT a, b, count(*) FROM t GROUP BY GROUPING SETS ((a, b), (a))
 * SELECT a, b, count(*) FROM t GROUP BY a, b UNION ALL SELECT a, NULL, count(*) FROM t GROUP BY a
 * </pre>
 */
final class GroupingSets implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter(new Sources(statement)).rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    private final Sources sources;

    Rewriter(Sources sources) {
      this.sources = sources;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery written) {
      BoundQuery query = super.rewriteQuery(written);
      if (!(query.body() instanceof Select select) || select.groupingSets() == null) {
        return query;
      }
      if (InnerColumns.needed(query, window -> true)) {
        return rewriteQuery(new InnerColumns(window -> true, sources.next()).divide(query));
      }
      if (!select.distinctOn().isEmpty()) {
        throw SqlFault.unsupported("DISTINCT ON with GROUPING SETS");
      }
      List<OutputColumn> columns = new ArrayList<>(query.columns());
      List<SortKey> keys = new ArrayList<>();
      for (SortKey key : query.orderBy()) {
        keys.add(new SortKey(hidden(key, columns), key.descending(), key.nullsFirst()));
      }
      BoundQuery union = null;
      for (List<Integer> set : select.groupingSets()) {
        BoundQuery one = branch(select, columns, new HashSet<>(set));
        union =
            union == null
                ? one
                : Queries.plain(
                    new SetOperation(Kind.UNION, !select.distinct(), union, one), columns);
      }
      int source = sources.next();
      return new BoundQuery(
          query.with(),
          query.recursive(),
          Queries.select(List.of(), new BoundFrom.Derived(source, union, false)).body(),
          Queries.outputs(source, query.columns()),
          outer(keys, source, columns),
          query.limit(),
          query.offset(),
          query.withTies());
    }

    private static BoundExpression hidden(SortKey key, List<OutputColumn> columns) {
      if (key.expression() instanceof OutputReference) {
        return key.expression();
      }
      String alias = "h" + (columns.size() + 1);
      columns.add(new OutputColumn(alias, alias, key.expression()));
      return new OutputReference(columns.size(), key.expression().type());
    }

    private static List<SortKey> outer(List<SortKey> keys, int source, List<OutputColumn> columns) {
      List<SortKey> result = new ArrayList<>();
      for (SortKey key : keys) {
        OutputColumn column = columns.get(((OutputReference) key.expression()).ordinal() - 1);
        result.add(new SortKey(Queries.output(source, column), key.descending(), key.nullsFirst()));
      }
      return result;
    }

    private static BoundQuery branch(Select select, List<OutputColumn> columns, Set<Integer> set) {
      List<BoundExpression> groups = new ArrayList<>();
      set.stream().sorted().forEach(i -> groups.add(select.groupBy().get(i)));
      Branch branch = new Branch(select.groupBy(), set);
      Select body =
          new Select(
              select.distinct(),
              List.of(),
              select.from(),
              select.where(),
              true,
              groups,
              null,
              branch.rewrite(select.having()));
      return Queries.plain(body, branch.rewriteColumns(columns));
    }
  }

  /** Expressions as one grouping set sees them. */
  private static final class Branch extends StatementRewriter {
    private final List<BoundExpression> groupBy;
    private final Set<Integer> set;

    Branch(List<BoundExpression> groupBy, Set<Integer> set) {
      this.groupBy = groupBy;
      this.set = set;
    }

    @Override
    BoundExpression rewrite(BoundExpression expression) {
      int index = expression == null ? -1 : index(expression);
      if (index >= 0) {
        return set.contains(index) ? expression : new Constant(null, expression.type());
      }
      return super.rewrite(expression);
    }

    private int index(BoundExpression expression) {
      for (int i = 0; i < groupBy.size(); i++) {
        if (groupBy.get(i).getClass() == expression.getClass()
            && Likeness.of(groupBy.get(i), expression)) {
          return i;
        }
      }
      return -1;
    }

    /** Inside an aggregate the column is what it was before grouping. */
    @Override
    public BoundExpression visitAggregate(Aggregate aggregate) {
      return aggregate;
    }

    @Override
    public BoundExpression visitWindow(Window window) {
      throw SqlFault.unsupported("a window function with GROUPING SETS");
    }

    @Override
    public BoundExpression visitGrouping(Grouping grouping) {
      long bits = 0;
      for (BoundExpression argument : grouping.arguments()) {
        if (index(argument) < 0) {
          // Of a query further inside or outside.
          return grouping;
        }
        bits = bits << 1 | (set.contains(index(argument)) ? 0 : 1);
      }
      return new Constant(bits, grouping.type());
    }
  }
}
