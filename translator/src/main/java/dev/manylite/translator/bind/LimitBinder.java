package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.type.Types;

/** LIMIT, OFFSET and FETCH (manual, 7.6). */
final class LimitBinder {
  private final BindContext context;

  LimitBinder(BindContext context) {
    this.context = context;
  }

  /** Null stays null. */
  BoundExpression bind(Expression tree, Scope scope, ExpressionKind kind) {
    if (tree == null) {
      return null;
    }
    BoundExpression count =
        context
            .coercion()
            .toRequired(context.expressions().bind(tree, scope, kind), Types.INT8, kind.clause());
    BoundTree.contains(count, node -> refuse(node, scope, kind));
    return count;
  }

  private boolean refuse(BoundExpression node, Scope scope, ExpressionKind kind) {
    if (node instanceof ColumnValue column && context.owner(column.source()) == scope) {
      throw SelectBinder.invalid(
          "argument of " + kind.clause() + " must not contain variables", context.position(column));
    }
    return false;
  }

  void checkTies(Query tree) {
    if (tree.withTies() && tree.orderBy().isEmpty()) {
      throw new SqlFault(
          SqlState.SYNTAX_ERROR, "WITH TIES cannot be specified without ORDER BY clause");
    }
    if (tree.withTies() && tree.limit() instanceof Expression.NullLiteral) {
      throw new SqlFault(
          SqlState.INVALID_ROW_COUNT_IN_LIMIT,
          "row count cannot be null in FETCH FIRST ... WITH TIES clause");
    }
  }
}
