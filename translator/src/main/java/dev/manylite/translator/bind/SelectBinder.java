package dev.manylite.translator.bind;

import dev.manylite.translator.bind.GroupBinder.Groups;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;

/** SELECT … FROM … (manual, SELECT; PostgreSQL's transformSelectStmt, clause by clause). */
final class SelectBinder {
  private final BindContext context;
  private final WindowBinder windows;
  private final GroupBinder groups;
  private final DistinctBinder distinct;
  private final LimitBinder limits;

  SelectBinder(BindContext context) {
    this.context = context;
    this.windows = new WindowBinder(context);
    this.groups = new GroupBinder(context);
    this.distinct = new DistinctBinder(context);
    this.limits = new LimitBinder(context);
  }

  BoundQuery bind(Query tree, Query.Select select, Scope scope, boolean resolveUnknowns) {
    if (select.into() != null) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "SELECT ... INTO is not allowed here")
          .at(select.into().position());
    }
    scope.setNamedWindows(select.windows());
    BoundFrom from = context.from().bindAll(select.from(), scope);
    if (groups.hasSets(select)) {
      // A grouping set that leaves a column out shows it as null.
      scope.setVisible(scope.visible().stream().map(ScopeItem::nullable).toList());
    }
    TargetList targets = new TargetList(context);
    targets.bind(select.items(), scope, ExpressionKind.SELECT_LIST);
    BoundExpression where =
        context.expressions().condition(select.where(), scope, ExpressionKind.WHERE);
    BoundExpression having =
        context.expressions().condition(select.having(), scope, ExpressionKind.HAVING);
    SortClause sort = new SortClause(context);
    sort.bind(tree.orderBy(), targets, scope);
    Groups grouping = groups.bind(select, targets, scope);
    List<Target> distinctOn = distinct.bind(select, targets, sort, scope);
    BoundExpression offset = limits.bind(tree.offset(), scope, ExpressionKind.OFFSET);
    BoundExpression limit = limits.bind(tree.limit(), scope, ExpressionKind.LIMIT);
    limits.checkTies(tree);
    List<BoundExpression> windowKeys = windows.check(select.windows(), scope);
    if (resolveUnknowns) {
      targets.resolveUnknowns();
    }
    if (select.distinct() && distinctOn.isEmpty()) {
      GroupingAbility.check(
          "DISTINCT", targets.columns().stream().map(c -> c.expression().type().base()).toList());
    }
    boolean grouped = grouping.present() || scope.aggregates() || having != null;
    List<BoundExpression> groupBy = grouping.expressions();
    if (grouped) {
      new AggregateCheck(context, scope, groupBy, grouping.sets())
          .check(targets, having, windowKeys);
    }
    if (!scope.setReturning().isEmpty()) {
      from = new SetReturningBinder(context).around(from, scope.setReturning());
    }
    if (!new LockingBinder(context).check(tree, select, from, scope, grouped)) {
      where = new BoundExpression.Constant(0L, SqlType.of(Types.BOOL));
    }
    return new BoundQuery(
        List.of(),
        false,
        new BoundQuery.Select(
            select.distinct() && distinctOn.isEmpty(),
            distinctOn.stream().map(Target::expression).toList(),
            from,
            where,
            grouped,
            groupBy,
            grouping.sets(),
            having),
        targets.columns(),
        sort.keys(),
        limit,
        offset,
        tree.withTies());
  }

  /** An error that several clauses raise. */
  static SqlFault invalid(String message, int position) {
    return new SqlFault(SqlState.INVALID_COLUMN_REFERENCE, message).at(position);
  }
}
