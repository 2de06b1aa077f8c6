package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Aggregate;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Grouping;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.equality.Likeness;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Relation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A grouped query may show only what has one value in each group: what it groups by, aggregates,
 * and columns that depend on a primary key that it groups by (manual, SELECT, "GROUP BY Clause").
 */
final class AggregateCheck {
  private final BindContext context;
  private final Scope scope;
  private final boolean sets;
  private final Set<BoundExpression> groups;
  private final Set<BoundExpression> everywhere;

  /** Those of {@link #groups} that hold subqueries: the same one has other numbers each time. */
  private final List<BoundExpression> querying;

  /**
   * @param sets null unless there are grouping sets
   */
  AggregateCheck(
      BindContext context, Scope scope, List<BoundExpression> groupBy, List<List<Integer>> sets) {
    this.context = context;
    this.scope = scope;
    this.sets = sets != null;
    this.groups = new HashSet<>(groupBy);
    this.everywhere = new HashSet<>(groupBy);
    this.querying = groupBy.stream().filter(BoundTree::hasSubquery).toList();
    if (sets != null) {
      for (List<Integer> set : sets) {
        everywhere.retainAll(set.stream().map(groupBy::get).toList());
      }
    }
  }

  void check(TargetList targets, BoundExpression having, List<BoundExpression> windowKeys) {
    for (Target target : targets.all()) {
      check(target.expression(), false);
    }
    windowKeys.forEach(key -> check(key, false));
    if (having != null) {
      check(having, false);
    }
    for (BoundExpression direct : scope.directArguments()) {
      checkDirect(direct);
    }
    // Set-returning functions that are no grouping keys are applied to the groups.
    for (BoundFrom.Function function : scope.setReturning()) {
      if (groups.stream().noneMatch(g -> reads(g, function.source()))) {
        function.arguments().forEach(argument -> check(argument, false));
      }
    }
  }

  private void checkDirect(BoundExpression direct) {
    try {
      check(direct, false);
    } catch (SqlFault fault) {
      throw fault.sqlState().equals(SqlState.GROUPING_ERROR)
          ? fault.withDetail(
              "Direct arguments of an ordered-set aggregate must use only grouped columns.")
          : fault;
    }
    if (sets && BoundTree.readsColumnsOf(direct, scope, context)) {
      throw SqlFault.unsupported("a column as direct argument of an aggregate over grouping sets")
          .at(context.position(direct));
    }
  }

  private static boolean reads(BoundExpression node, int source) {
    return BoundTree.contains(node, n -> n instanceof ColumnValue v && v.source() == source);
  }

  private void check(BoundExpression node, boolean inSubquery) {
    boolean aggregated =
        node instanceof Aggregate && (!inSubquery || context.aggregates().get(node) == scope);
    // PostgreSQL knows whole expressions that are grouped by at this level only.
    boolean group = (!inSubquery || node instanceof ColumnValue) && isGroup(node);
    if (group || aggregated) {
      return;
    }
    if (node instanceof Grouping grouping
        && (!inSubquery || BoundTree.readsColumnsOf(grouping, scope, context))) {
      checkGrouping(grouping);
      return;
    }
    if (node instanceof ColumnValue value && context.owner(value.source()) == scope) {
      checkColumn(value, inSubquery);
    }
    for (BoundExpression child : BoundTree.children(node)) {
      checkPart(child, node, inSubquery);
    }
    BoundQuery query = BoundTree.query(node);
    if (query != null) {
      BoundTree.expressions(query).forEach(e -> check(e, true));
    }
  }

  /** Of a whole row's columns, it is the row that errors name. */
  private void checkPart(BoundExpression child, BoundExpression node, boolean inSubquery) {
    ScopeItem whole = context.wholeOf(node);
    if (whole == null) {
      check(child, inSubquery);
      return;
    }
    try {
      check(child, inSubquery);
    } catch (SqlFault fault) {
      throw fault.sqlState().equals(SqlState.GROUPING_ERROR)
          ? ungrouped(whole.name() + ".*", inSubquery).at(context.position(node))
          : fault;
    }
  }

  private boolean isGroup(BoundExpression node) {
    return groups.contains(node)
        || querying.stream().anyMatch(g -> g.getClass() == node.getClass() && Likeness.of(g, node));
  }

  /** Of this query's own level, wherever it stands. */
  private void checkGrouping(Grouping grouping) {
    for (BoundExpression argument : grouping.arguments()) {
      if (!isGroup(argument)) {
        throw new SqlFault(
                SqlState.GROUPING_ERROR,
                "arguments to GROUPING must be grouping expressions of the associated query level")
            .at(context.position(argument));
      }
    }
  }

  private void checkColumn(ColumnValue value, boolean inSubquery) {
    ScopeItem item = context.item(value.source());
    if (scope.isSetReturning(value.source())) {
      return;
    }
    if (dependsOnGroups(value, item.relation())) {
      return;
    }
    String name = item.name() + "." + columnName(value, item);
    throw ungrouped(name, inSubquery).at(context.position(value));
  }

  private static SqlFault ungrouped(String name, boolean inSubquery) {
    return new SqlFault(
        SqlState.GROUPING_ERROR,
        inSubquery
            ? "subquery uses ungrouped column \"" + name + "\" from outer query"
            : "column \""
                + name
                + "\" must appear in the GROUP BY clause or be used in an aggregate function");
  }

  private static String columnName(ColumnValue value, ScopeItem item) {
    for (ScopeColumn column : item.columns()) {
      if (column.value() instanceof ColumnValue own && own.name().equals(value.name())) {
        return column.name();
      }
    }
    return value.name();
  }

  private boolean dependsOnGroups(ColumnValue value, Relation relation) {
    if (relation == null) {
      return false;
    }
    for (Constraint constraint : relation.constraints()) {
      if (constraint instanceof Constraint.PrimaryKey key
          && !key.timing().deferrable()
          && key.columns().stream().allMatch(c -> grouped(value.source(), c))) {
        return true;
      }
    }
    return false;
  }

  private boolean grouped(int source, String column) {
    return everywhere.stream()
        .anyMatch(
            g ->
                g instanceof ColumnValue value
                    && value.source() == source
                    && value.name().equals(column));
  }
}
