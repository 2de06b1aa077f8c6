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
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/**
 * Set-returning functions in a select list (manual, 38.5.9): each yields what a lateral function
 * table in FROM would, those of one level side by side.
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
    int source = context.newSource();
    BoundFrom.Function function = function(resolved, source, null);
    if (function.result().oid() == Types.RECORD.oid()
        && !(function.result().base() instanceof RowType)
        && !RoutineTarget.isCalledBy(resolved.function())) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "could not determine row type for result of " + resolved.function().name())
          .withHint(
              "Provide a non-null record argument, or call the function in the FROM clause using a"
                  + " column definition list.");
    }
    scope.setReturning().add(function);
    context.register(source, ScopeItem.of(tree.name(), false, List.of(), source), scope);
    return context.at(
        new JsonRecords(context).checked(resolved.function().name(), value(function)),
        tree.position());
  }

  /**
   * What the function stands for in an expression: its only column, or a row of its columns, null
   * where another function beside it has more rows.
   */
  private static BoundExpression value(BoundFrom.Function function) {
    List<BoundExpression> columns =
        function.columns().stream().map(OutputColumn::expression).toList();
    if (columns.size() == 1) {
      return columns.get(0);
    }
    ColumnValue present = ColumnValue.present(function.source());
    BoundExpression row = new BoundExpression.Row(columns, function.result(), null);
    return new BoundExpression.Case(
        List.of(new BoundExpression.Case.When(present, row)), null, function.result());
  }

  /**
   * The select list's functions around what they are applied to. Those of one level of nesting go
   * side by side.
   */
  BoundFrom around(BoundFrom from, List<BoundFrom.Function> functions) {
    List<List<BoundFrom.Function>> levels = new ArrayList<>();
    for (BoundFrom.Function function : functions) {
      int level = 0;
      for (int i = 0; i < levels.size(); i++) {
        if (levels.get(i).stream().anyMatch(inner -> reads(function, inner))) {
          level = i + 1;
        }
      }
      if (level == levels.size()) {
        levels.add(new ArrayList<>());
      }
      levels.get(level).add(function);
    }
    List<BoundFrom> items = new ArrayList<>();
    for (List<BoundFrom.Function> level : levels) {
      items.add(
          level.size() == 1
              ? level.get(0)
              : new BoundFrom.RowsFrom(context.newSource(), level, null));
    }
    return new BoundFrom.SelectListRows(from, items);
  }

  private static boolean reads(BoundFrom.Function function, BoundFrom.Function inner) {
    return function.arguments().stream()
        .anyMatch(
            a ->
                BoundTree.contains(
                    a, n -> n instanceof ColumnValue v && v.source() == inner.source()));
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

  /**
   * The function as a FROM item; its columns' expressions are references to them.
   *
   * @param definitions the columns that a column definition list gives a record; null without one
   */
  static BoundFrom.Function function(
      Resolved resolved, int source, List<RowType.Field> definitions) {
    List<OutputColumn> columns = new ArrayList<>();
    List<RowType.Field> fields = definitions == null ? results(resolved) : definitions;
    for (RowType.Field field : fields) {
      String alias = "c" + (columns.size() + 1);
      columns.add(
          new OutputColumn(
              field.name(),
              alias,
              new ColumnValue(source, alias, field.type(), ColumnForm.RUNTIME, true, null)));
    }
    SqlType result =
        fields.size() == 1 && definitions == null
            ? fields.get(0).type()
            : SqlType.of(RowType.anonymous(fields));
    return new BoundFrom.Function(
        source, resolved.function(), resolved.arguments(), result, columns, null);
  }

  private static List<RowType.Field> results(Resolved resolved) {
    Signature function = resolved.function();
    if (!(function.implementation() instanceof Implementation.Rows rows)) {
      return List.of(new RowType.Field(function.name(), SqlType.of(resolved.type())));
    }
    if (rows.columns().size() == 1) {
      return List.of(new RowType.Field(rows.columns().get(0).name(), SqlType.of(resolved.type())));
    }
    return rows.columns().stream()
        .map(c -> new RowType.Field(c.name(), SqlType.of(polymorphic(c, resolved))))
        .toList();
  }

  /** An OUT parameter that is of the type of an array argument's elements. */
  private static PgType polymorphic(ResultColumn column, Resolved resolved) {
    return column.type().oid() == Types.ANYELEMENT.oid()
        ? Types.element(resolved.arguments().get(0).type().base())
        : column.type();
  }
}
