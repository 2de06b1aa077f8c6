package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FunctionBinder.Resolved;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Window;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.parse.tree.SortItem;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** Aggregate calls (manual, 4.2.7; PostgreSQL's transformAggregateCall). */
final class AggregateBinder {
  private final BindContext context;

  AggregateBinder(BindContext context) {
    this.context = context;
  }

  BoundExpression call(FunctionCall tree, Resolved resolved, Scope scope) {
    BoundExpression filter =
        context.expressions().condition(tree.filter(), scope, ExpressionKind.FILTER);
    List<SortKey> orderBy = orderBy(tree, resolved, scope);
    if (tree.distinct()) {
      checkDistinct(resolved.arguments(), orderBy, tree);
    }
    List<BoundExpression> parts = new ArrayList<>(resolved.arguments());
    if (!tree.withinGroup()) {
      orderBy.forEach(k -> parts.add(k.expression()));
    }
    if (filter != null) {
      parts.add(filter);
    }
    checkNesting(parts, scope);
    if (tree.withinGroup()) {
      int first = resolved.arguments().size() - orderBy.size();
      List<BoundExpression> direct = resolved.arguments().subList(0, first);
      List<BoundExpression> rest = parts.subList(first, parts.size());
      checkDirect(direct, rest, scope);
      scope.directArguments().addAll(direct);
    }
    Scope level = mark(parts, scope, tree.position());
    Aggregate aggregate =
        new Aggregate(
            resolved.function(),
            resolved.arguments(),
            tree.distinct(),
            orderBy,
            filter,
            SqlType.of(resolved.type()));
    context.aggregates().put(aggregate, level);
    return aggregate;
  }

  /** WITHIN GROUP's expressions are the last arguments, converted. */
  private List<SortKey> orderBy(FunctionCall tree, Resolved resolved, Scope scope) {
    List<SortKey> keys = new ArrayList<>();
    Ordering ordering = new Ordering(context);
    int first = resolved.arguments().size() - tree.orderBy().size();
    for (int i = 0; i < tree.orderBy().size(); i++) {
      SortItem item = tree.orderBy().get(i);
      BoundExpression key =
          tree.withinGroup()
              ? resolved.arguments().get(first + i)
              : context
                  .coercion()
                  .unknownToText(context.expressions().bind(item.expression(), scope));
      keys.add(ordering.key(item, tree.distinct() ? asArgument(key, resolved.arguments()) : key));
    }
    return keys;
  }

  /** What was converted for the aggregate by no written cast is sorted as it was converted. */
  private static BoundExpression asArgument(BoundExpression key, List<BoundExpression> arguments) {
    for (BoundExpression argument : arguments) {
      BoundExpression written = argument;
      while (written instanceof Cast cast && !cast.explicit()) {
        written = cast.operand();
      }
      if (written.equals(key)) {
        return argument;
      }
    }
    return key;
  }

  private void checkDistinct(
      List<BoundExpression> arguments, List<SortKey> orderBy, FunctionCall tree) {
    for (BoundExpression argument : arguments) {
      PgType type = argument.type().base();
      if (!ComparisonOperators.hashable(type)) {
        throw new SqlFault(
                SqlState.UNDEFINED_FUNCTION,
                "could not identify an equality operator for type " + type.sqlName())
            .at(context.position(argument));
      }
    }
    for (int i = 0; i < orderBy.size(); i++) {
      BoundExpression key = orderBy.get(i).expression();
      if (!arguments.contains(key)) {
        throw new SqlFault(
                SqlState.INVALID_COLUMN_REFERENCE,
                "in an aggregate with DISTINCT, ORDER BY expressions must appear in argument list")
            .at(Locations.of(tree.orderBy().get(i).expression()));
      }
    }
  }

  /** Only an aggregate of another query may stand in an aggregate, or in a subquery there. */
  private void checkNesting(List<BoundExpression> parts, Scope scope) {
    Scope level = level(parts, scope);
    for (BoundExpression part : parts) {
      BoundExpression inner =
          BoundTree.find(
              part,
              n ->
                  n instanceof Window
                      || n instanceof Aggregate
                          && context.aggregates().getOrDefault(n, level) == level);
      if (inner == null) {
        inner =
            BoundTree.findDeep(
                part, n -> n instanceof Aggregate && context.aggregates().get(n) == level);
      }
      if (inner != null) {
        throw new SqlFault(
                SqlState.GROUPING_ERROR,
                inner instanceof Aggregate
                    ? "aggregate function calls cannot be nested"
                    : "aggregate function calls cannot contain window function calls")
            .at(context.position(inner));
      }
    }
  }

  /**
   * @param rest what tells the query that the aggregate belongs to
   */
  private void checkDirect(List<BoundExpression> direct, List<BoundExpression> rest, Scope scope) {
    boolean outer = level(rest, scope) != scope;
    for (BoundExpression argument : direct) {
      BoundExpression local =
          BoundTree.find(
              argument,
              n -> n instanceof ColumnValue value && context.owner(value.source()) == scope);
      if (outer && local != null) {
        throw new SqlFault(
                SqlState.GROUPING_ERROR,
                "outer-level aggregate cannot contain a lower-level variable in its direct"
                    + " arguments")
            .at(context.position(local));
      }
    }
  }

  /**
   * rank, dense_rank, percent_rank, cume_dist of a row that is thought to be in the group (manual,
   * 9.21): how many of the group's rows come before it.
   */
  BoundExpression hypothetical(FunctionCall tree, List<BoundExpression> arguments, Scope scope) {
    HypotheticalRow row = new HypotheticalRow(context, tree, arguments);
    BoundExpression filter =
        context.expressions().condition(tree.filter(), scope, ExpressionKind.FILTER);
    List<BoundExpression> parts = new ArrayList<>(row.sorted());
    if (filter != null) {
      parts.add(filter);
    }
    checkNesting(parts, scope);
    checkNesting(row.direct(), scope);
    checkDirect(row.direct(), parts, scope);
    if (mark(parts, scope, tree.position()) != scope) {
      throw SqlFault.unsupported("hypothetical-set aggregate of an outer query's rows")
          .at(tree.position());
    }
    scope.directArguments().addAll(row.direct());
    return row.result(filter);
  }

  /** An aggregate belongs to the innermost query whose columns it reads (manual, 4.2.7). */
  private Scope mark(List<BoundExpression> parts, Scope scope, int position) {
    Scope level = level(parts, scope);
    checkPlace(level, "aggregate functions are not allowed in ", position);
    level.markAggregates();
    return level;
  }

  private static void checkPlace(Scope scope, String message, int position) {
    ExpressionKind kind = scope.kind();
    if (kind != null && !kind.aggregatesAllowed()) {
      throw new SqlFault(SqlState.GROUPING_ERROR, message + kind.place()).at(position);
    }
  }

  BoundExpression grouping(Expression.Grouping tree, Scope scope) {
    if (tree.arguments().size() > 31) {
      throw new SqlFault("54023", "GROUPING must have fewer than 32 arguments").at(tree.position());
    }
    List<BoundExpression> arguments = context.expressions().bindAll(tree.arguments(), scope);
    Scope level = level(arguments, scope);
    checkPlace(level, "grouping operations are not allowed in ", tree.position());
    level.markAggregates();
    return new BoundExpression.Grouping(arguments, SqlType.of(Types.INT4));
  }

  /** The innermost query whose columns are read; this one where none are. */
  private Scope level(List<BoundExpression> parts, Scope scope) {
    for (Scope level = scope; level != null; level = level.parent()) {
      Scope candidate = level;
      if (parts.stream().anyMatch(p -> BoundTree.readsColumnsOf(p, candidate, context))) {
        return level;
      }
    }
    return scope;
  }
}
