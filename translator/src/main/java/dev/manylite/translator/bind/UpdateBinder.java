package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Privilege;
import java.util.ArrayList;
import java.util.List;

/** UPDATE and DELETE (manual; PostgreSQL's transformUpdateStmt and transformDeleteStmt). */
final class UpdateBinder {
  private final BindContext context;

  UpdateBinder(BindContext context) {
    this.context = context;
  }

  BoundStatement.Update update(Statement.Update tree, Scope scope) {
    List<BoundQuery.CommonTable> with = context.queries().with().bind(tree.with(), scope);
    TargetTable target = TargetTable.open(tree.target(), scope, context, ViewTarget.Verb.UPDATE);
    BoundFrom from = from(tree.from(), target, scope);
    BoundExpression where =
        context.expressions().condition(tree.where(), scope, ExpressionKind.WHERE);
    List<OutputColumn> returning = InsertBinder.returning(tree.returning(), scope, context);
    List<BoundStatement.Assignment> assignments =
        new AssignmentBinder(context).bind(tree.assignments(), target, scope);
    List<Column> columns = new ArrayList<>();
    assignments.forEach(a -> columns.add(a.column()));
    target.requires(Privilege.UPDATE, columns, context);
    return new BoundStatement.Update(
        with,
        tree.with() != null && tree.with().recursive(),
        target.from(),
        assignments,
        from,
        target.restricted(where),
        target.checked(
            returning,
            assignments.stream().map(BoundStatement.Assignment::column).toList(),
            context));
  }

  BoundStatement.Delete delete(Statement.Delete tree, Scope scope) {
    List<BoundQuery.CommonTable> with = context.queries().with().bind(tree.with(), scope);
    TargetTable target = TargetTable.open(tree.target(), scope, context, ViewTarget.Verb.DELETE);
    target.requires(Privilege.DELETE, List.of(), context);
    BoundFrom using = from(tree.using(), target, scope);
    BoundExpression where =
        context.expressions().condition(tree.where(), scope, ExpressionKind.WHERE);
    List<OutputColumn> returning = InsertBinder.returning(tree.returning(), scope, context);
    return new BoundStatement.Delete(
        with,
        tree.with() != null && tree.with().recursive(),
        target.from(),
        using,
        target.restricted(where),
        returning);
  }

  /** The target is visible to all but the FROM items themselves. */
  private BoundFrom from(List<FromItem> trees, TargetTable target, Scope scope) {
    scope.setTarget(target.item().source());
    scope.setVisible(List.of(target.item().lateral(true, false)));
    BoundFrom from = context.from().bindAll(trees, scope);
    List<ScopeItem> visible = new ArrayList<>(scope.visible());
    scope.setVisible(visible.stream().map(i -> i.lateral(false, true)).toList());
    return from;
  }
}
