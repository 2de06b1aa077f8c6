package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FunctionBinder.Resolved;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Implementation.Rows.ResultColumn;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * Set-returning functions in a select list (manual, 38.5.9): one function there yields what a
 * lateral function table in FROM would.
 */
final class SetReturningBinder {
  private final BindContext context;

  SetReturningBinder(BindContext context) {
    this.context = context;
  }

  BoundExpression inExpression(FunctionCall tree, Resolved resolved, Scope scope) {
    ExpressionKind kind = scope.kind();
    if (kind == null || !kind.setReturningAllowed()) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              kind == ExpressionKind.FROM_FUNCTION
                  ? "set-returning functions must appear at top level of FROM"
                  : "set-returning functions are not allowed in "
                      + (kind == null ? "this context" : kind.place()))
          .at(tree.position());
    }
    if (kind != ExpressionKind.SELECT_LIST) {
      throw SqlFault.unsupported("set-returning function in " + kind.clause()).at(tree.position());
    }
    if (!scope.setReturning().isEmpty()) {
      throw SqlFault.unsupported("more than one set-returning function in a select list")
          .at(tree.position());
    }
    int source = context.newSource();
    BoundFrom.Function function = function(resolved, source, false);
    if (function.columns().size() != 1) {
      throw SqlFault.unsupported("function returning rows of several columns in a select list")
          .at(tree.position());
    }
    scope.setReturning().add(function);
    context.register(source, ScopeItem.of(tree.name(), false, List.of(), source), scope);
    return function.columns().get(0).expression();
  }

  /** Fails if a set-returning function has been met since there were {@code before}. */
  static void refuseSince(int before, Scope scope, String message, BindContext context) {
    if (scope.setReturning().size() > before) {
      BoundFrom.Function function = scope.setReturning().get(before);
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, message)
          .withHint(
              "You might be able to move the set-returning function into a LATERAL FROM item.")
          .at(context.position(function.columns().get(0).expression()));
    }
  }

  /** The function as a FROM item; its columns' expressions are references to them. */
  static BoundFrom.Function function(Resolved resolved, int source, boolean ordinality) {
    List<OutputColumn> columns = new ArrayList<>();
    for (ResultColumn column : results(resolved)) {
      String alias = "c" + (columns.size() + 1);
      columns.add(
          new OutputColumn(
              column.name(),
              alias,
              new ColumnValue(
                  source, alias, SqlType.of(column.type()), ColumnForm.RUNTIME, true, null)));
    }
    return new BoundFrom.Function(
        source,
        resolved.function(),
        resolved.arguments(),
        columns,
        ordinality ? "c" + (columns.size() + 1) : null);
  }

  private static List<ResultColumn> results(Resolved resolved) {
    if (resolved.function().implementation() instanceof Implementation.Rows rows
        && rows.columns().size() > 1) {
      return rows.columns();
    }
    String name =
        resolved.function().implementation() instanceof Implementation.Rows rows
            ? rows.columns().get(0).name()
            : resolved.function().name();
    return List.of(new ResultColumn(name, resolved.type()));
  }
}
