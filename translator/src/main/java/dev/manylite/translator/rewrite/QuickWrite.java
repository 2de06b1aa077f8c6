package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Logical;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells the writes that take no time worth mentioning: a few rows of VALUES, or one row by its key,
 * without subqueries. Others can be made to wait for such a one.
 */
public final class QuickWrite {
  private static final int MOST_ROWS = 64;

  /** Volatile, but over at once. */
  private static final Set<String> QUICK_FUNCTIONS =
      Set.of("nextval", "currval", "lastval", "random", "gen_random_uuid", "clock_timestamp");

  private QuickWrite() {}

  public static boolean is(BoundStatement statement) {
    if (statement instanceof BoundStatement.Insert insert) {
      return insert.with().isEmpty()
          && !searches(insert.target().relation())
          && insert.rows().body() instanceof BoundQuery.Values values
          && values.rows().size() <= MOST_ROWS
          && !Search.slow(insert);
    }
    if (statement instanceof BoundStatement.Update update) {
      return update.with().isEmpty()
          && !searches(update.target().relation())
          && update.from() == null
          && oneRow(update.target(), update.where())
          && !Search.slow(update);
    }
    return statement instanceof BoundStatement.Delete delete
        && delete.with().isEmpty()
        && delete.using() == null
        && oneRow(delete.target(), delete.where())
        && !Search.slow(delete);
  }

  /** Whether a conflicting row is looked for. */
  private static boolean searches(Relation relation) {
    return relation.constraints().stream().anyMatch(Constraint.Exclusion.class::isInstance);
  }

  private static boolean oneRow(BoundFrom.Table target, BoundExpression where) {
    Set<String> fixed = new HashSet<>();
    collectFixed(where, target.source(), fixed);
    return keys(target.relation()).stream().anyMatch(fixed::containsAll);
  }

  private static List<List<String>> keys(Relation relation) {
    List<List<String>> keys = new ArrayList<>();
    if (relation.rowidColumn() != null) {
      keys.add(List.of(relation.rowidColumn()));
    }
    for (Constraint constraint : relation.constraints()) {
      if (constraint instanceof Constraint.Key key) {
        keys.add(key.columns());
      }
    }
    return keys;
  }

  /**
   * The columns that {@code where} compares with a value of no column, in all rows it lets pass.
   */
  private static void collectFixed(BoundExpression where, int source, Set<String> fixed) {
    if (where instanceof Logical logical && logical.and()) {
      logical.operands().forEach(operand -> collectFixed(operand, source, fixed));
    } else if (where instanceof Comparison comparison
        && comparison.operator() == Comparison.Operator.EQUAL) {
      collectFixed(comparison.left(), comparison.right(), source, fixed);
      collectFixed(comparison.right(), comparison.left(), source, fixed);
    }
  }

  private static void collectFixed(
      BoundExpression column, BoundExpression value, int source, Set<String> fixed) {
    if (column instanceof ColumnValue named
        && named.source() == source
        && !Search.namesColumn(value)) {
      fixed.add(named.name());
    }
  }

  private static final class Search extends StatementRewriter {
    private boolean slow;
    private boolean column;
    private BoundQuery outermost;

    static boolean slow(BoundStatement statement) {
      Search search = new Search();
      search.outermost = statement instanceof BoundStatement.Insert insert ? insert.rows() : null;
      search.rewrite(statement);
      return search.slow;
    }

    static boolean namesColumn(BoundExpression expression) {
      Search search = new Search();
      search.rewrite(expression);
      return search.column;
    }

    @Override
    BoundQuery rewriteQuery(BoundQuery query) {
      slow |= query != outermost;
      return super.rewriteQuery(query);
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue value) {
      column = true;
      return value;
    }

    @Override
    public BoundExpression visitCall(Call call) {
      slow |=
          RoutineTarget.isCalledBy(call.function())
              || call.function().volatility() == Signature.Volatility.VOLATILE
                  && !QUICK_FUNCTIONS.contains(call.function().name());
      return super.visitCall(call);
    }
  }
}
