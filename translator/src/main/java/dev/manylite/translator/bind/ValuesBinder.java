package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/** VALUES (manual, 7.7) as a query: each column gets a common type. */
final class ValuesBinder {
  private final BindContext context;

  ValuesBinder(BindContext context) {
    this.context = context;
  }

  BoundQuery bind(Query tree, Query.Values values, Scope scope) {
    LockingBinder.refuseAll(tree.locking(), "VALUES");
    List<List<BoundExpression>> rows = rows(values, scope);
    List<SqlType> types = new ArrayList<>();
    for (int column = 0; column < rows.get(0).size(); column++) {
      types.add(unify(rows, column));
    }
    List<OutputColumn> columns = columns(types);
    return finish(tree, new BoundQuery.Values(rows), columns, scope);
  }

  /** The rows, all of one width. */
  List<List<BoundExpression>> rows(Query.Values values, Scope scope) {
    List<List<BoundExpression>> rows = new ArrayList<>();
    int width = values.rows().get(0).size();
    for (List<Expression> row : values.rows()) {
      ExpressionKind before = scope.enter(ExpressionKind.VALUES);
      List<BoundExpression> bound = context.rows().bindAll(row, scope);
      scope.enter(before);
      if (row.size() != width) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "VALUES lists must all be the same length")
            .at(Locations.of(row.get(0)));
      }
      rows.add(bound);
    }
    return rows;
  }

  private SqlType unify(List<List<BoundExpression>> rows, int column) {
    List<BoundExpression> cells = rows.stream().map(r -> r.get(column)).toList();
    PgType type = context.commonType().select(cells, "VALUES");
    List<BoundExpression> converted = context.commonType().convert(cells, type, "VALUES");
    for (int row = 0; row < rows.size(); row++) {
      rows.get(row).set(column, converted.get(row));
    }
    return CommonType.withModifier(type, converted);
  }

  /** {@code column1}, {@code column2} …, as PostgreSQL names them. */
  private static List<OutputColumn> columns(List<SqlType> types) {
    List<OutputColumn> columns = new ArrayList<>();
    for (int i = 1; i <= types.size(); i++) {
      columns.add(placeholder("column" + i, i, types.get(i - 1)));
    }
    return columns;
  }

  /** A result column of what is no plain SELECT. */
  static OutputColumn placeholder(String name, int ordinal, SqlType type) {
    String alias = "c" + ordinal;
    return new OutputColumn(
        name, alias, new ColumnValue(0, alias, type, ColumnForm.RUNTIME, true, null));
  }

  private BoundQuery finish(
      Query tree, BoundQuery.Body body, List<OutputColumn> columns, Scope scope) {
    TargetList targets = new TargetList(context);
    columns.forEach(c -> targets.addOutput(c.name(), c.expression(), SqlFault.NO_POSITION));
    List<SortKey> keys = new SetOrdering(context).bind(tree.orderBy(), targets, columns, scope);
    LimitBinder limits = new LimitBinder(context);
    BoundExpression offset = limits.bind(tree.offset(), scope, ExpressionKind.OFFSET);
    BoundExpression limit = limits.bind(tree.limit(), scope, ExpressionKind.LIMIT);
    limits.checkTies(tree);
    return new BoundQuery(List.of(), false, body, columns, keys, limit, offset, tree.withTies());
  }
}
