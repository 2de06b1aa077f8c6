package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** UNION, INTERSECT, EXCEPT (manual, 7.4 and 10.5). */
final class SetOperationBinder {
  private final BindContext context;

  SetOperationBinder(BindContext context) {
    this.context = context;
  }

  BoundQuery bind(Query tree, Query.SetOperation operation, Scope scope) {
    LockingBinder.refuseAll(tree.locking(), "UNION/INTERSECT/EXCEPT");
    BoundQuery left = leaf(operation.left(), scope);
    BoundQuery right = leaf(operation.right(), scope);
    return combine(tree, operation, left, right, scope);
  }

  BoundQuery leaf(Query tree, Scope scope) {
    return context.queries().bind(tree, new Scope(scope), false);
  }

  BoundQuery combine(
      Query tree, Query.SetOperation operation, BoundQuery left, BoundQuery right, Scope scope) {
    String construct = operation.kind().name();
    if (left.columns().size() != right.columns().size()) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              "each " + construct + " query must have the same number of columns")
          .at(position(operation.right()));
    }
    List<SqlType> types = new ArrayList<>();
    for (int i = 0; i < left.columns().size(); i++) {
      types.add(common(left, right, i, construct, operation));
    }
    if (operation.kind() != Query.SetOperation.Kind.UNION || !operation.all()) {
      GroupingAbility.check(construct, types.stream().map(SqlType::base).toList());
    }
    QueryOutputs outputs = new QueryOutputs(context);
    BoundQuery one = outputs.implicitly(left, types);
    BoundQuery other = outputs.implicitly(right, types);
    List<OutputColumn> columns = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      OutputColumn first = left.columns().get(i);
      OutputColumn column = ValuesBinder.placeholder(first.name(), i + 1, types.get(i));
      context.at(column.expression(), context.position(first.expression()));
      columns.add(column);
    }
    nameLeaves(scope, List.of(left, right));
    TargetList targets = new TargetList(context);
    columns.forEach(c -> targets.addOutput(c.name(), c.expression(), SqlFault.NO_POSITION));
    List<SortKey> keys = new SetOrdering(context).bind(tree.orderBy(), targets, columns, scope);
    LimitBinder limits = new LimitBinder(context);
    BoundExpression offset = limits.bind(tree.offset(), scope, ExpressionKind.OFFSET);
    BoundExpression limit = limits.bind(tree.limit(), scope, ExpressionKind.LIMIT);
    limits.checkTies(tree);
    return new BoundQuery(
        List.of(),
        false,
        new BoundQuery.SetOperation(operation.kind(), operation.all(), one, other),
        columns,
        keys,
        limit,
        offset,
        tree.withTies());
  }

  /** PostgreSQL's hints know the queries of a set operation by these names. */
  private static void nameLeaves(Scope scope, List<BoundQuery> queries) {
    for (BoundQuery query : queries) {
      if (query.body() instanceof BoundQuery.SetOperation operation && query.with().isEmpty()) {
        nameLeaves(scope, List.of(operation.left(), operation.right()));
      } else {
        List<ScopeColumn> columns = new ArrayList<>();
        query.columns().forEach(c -> columns.add(new ScopeColumn(c.name(), c.expression())));
        String name = "*SELECT* " + (scope.all().size() + 1);
        scope.all().add(ScopeItem.of(name, true, columns, 0));
      }
    }
  }

  private SqlType common(
      BoundQuery left,
      BoundQuery right,
      int column,
      String construct,
      Query.SetOperation operation) {
    List<BoundExpression> both =
        List.of(left.columns().get(column).expression(), right.columns().get(column).expression());
    PgType type = context.commonType().select(both, construct);
    SqlType modified = CommonType.withModifier(type, both);
    boolean unionAll = operation.kind() == Query.SetOperation.Kind.UNION && operation.all();
    if (!unionAll && !ComparisonOperators.hashable(type)) {
      throw new SqlFault(
              SqlState.UNDEFINED_FUNCTION,
              "could not identify an equality operator for type " + type.sqlName())
          .at(context.position(both.get(0)));
    }
    for (BoundExpression side : both) {
      if (!context.coercion().possible(side.type().base(), type, Context.IMPLICIT)) {
        context.commonType().convert(side, type, construct);
      }
    }
    return modified;
  }

  /** PostgreSQL points at the second query's first column. */
  private static int position(Query tree) {
    Query.Body body = tree.body();
    while (body instanceof Query.SetOperation operation) {
      body = operation.left().body();
    }
    if (body instanceof Query.Select select && !select.items().isEmpty()) {
      return Locations.of(select.items().get(0).expression());
    }
    if (body instanceof Query.Values values) {
      return Locations.of(values.rows().get(0).get(0));
    }
    return SqlFault.NO_POSITION;
  }
}
