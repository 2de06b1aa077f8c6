package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Privilege;
import java.util.ArrayList;
import java.util.List;

/** ON CONFLICT (manual, INSERT, "ON CONFLICT Clause"). */
final class ConflictBinder {
  private final BindContext context;

  ConflictBinder(BindContext context) {
    this.context = context;
  }

  BoundStatement.Conflict bind(Statement.Conflict tree, TargetTable target, Scope scope) {
    scope.setVisible(List.of(target.item()));
    ArbiterInference.Arbiter arbiter = new ArbiterInference(context, target, scope).infer(tree);
    List<Column> keys = new ArrayList<>();
    for (String name : arbiter.columns()) {
      target.relation().column(name).ifPresent(keys::add);
    }
    if (!keys.isEmpty()) {
      target.requires(Privilege.SELECT, keys, context);
    }
    int source = context.newSource();
    ScopeItem excluded = excluded(source, target);
    context.from().add(excluded, scope);
    scope.setVisible(List.of(target.item(), excluded));
    List<BoundStatement.Assignment> assignments = null;
    BoundExpression where = null;
    if (tree.update()) {
      where = context.expressions().condition(tree.where(), scope, ExpressionKind.WHERE);
      assignments = new AssignmentBinder(context).bind(tree.assignments(), target, scope);
      List<Column> columns = new ArrayList<>();
      assignments.forEach(a -> columns.add(a.column()));
      target.requires(Privilege.UPDATE, columns, context);
    }
    return new BoundStatement.Conflict(
        arbiter.columns(), arbiter.expressions(), arbiter.where(), source, assignments, where);
  }

  /** The row that could not be inserted, in the form in which it would have been stored. */
  private static ScopeItem excluded(int source, TargetTable target) {
    List<ScopeColumn> columns = new ArrayList<>();
    for (ScopeColumn named : target.item().columns()) {
      if (named.isSystem()) {
        continue;
      }
      if (!(named.value() instanceof ColumnValue value)) {
        throw SqlFault.unsupported("ON CONFLICT on a view that computes columns");
      }
      columns.add(
          new ScopeColumn(
              named.name(),
              new ColumnValue(source, value.name(), value.type(), value.form(), true, null)));
    }
    return ScopeItem.of("excluded", true, columns, source);
  }
}
