package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Privilege;
import java.util.ArrayList;
import java.util.List;

/** INSERT (manual, INSERT; PostgreSQL's transformInsertStmt). */
final class InsertBinder {
  private final BindContext context;

  InsertBinder(BindContext context) {
    this.context = context;
  }

  BoundStatement.Insert bind(Statement.Insert tree, Scope scope) {
    List<BoundQuery.CommonTable> with = context.queries().with().bind(tree.with(), scope);
    checkConflict(tree.conflict());
    Scope targetScope = new Scope(scope);
    TargetTable target =
        TargetTable.open(tree.target(), targetScope, context, ViewTarget.Verb.INSERT);
    scope.all().add(target.item());
    List<Column> columns = columns(tree, target);
    target.requires(Privilege.INSERT, columns, context);
    InsertSource source = new InsertSource(context, tree, target);
    InsertSource.Rows rows = source.bind(columns, target.relation(), scope);
    target.checkWritable(rows.columns());
    BoundStatement.Conflict conflict =
        tree.conflict() == null
            ? null
            : new ConflictBinder(context).bind(tree.conflict(), target, targetScope);
    targetScope.setVisible(List.of(target.item()));
    List<OutputColumn> returning = returning(tree.returning(), targetScope, context);
    return new BoundStatement.Insert(
        with,
        tree.with() != null && tree.with().recursive(),
        target.from(),
        rows.columns(),
        rows.query(),
        conflict,
        target.checked(returning, target.relation().columns(), context));
  }

  private static void checkConflict(Statement.Conflict conflict) {
    if (conflict != null
        && conflict.update()
        && conflict.targets().isEmpty()
        && conflict.constraint() == null) {
      throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              "ON CONFLICT DO UPDATE requires inference specification or constraint name")
          .withHint("For example, ON CONFLICT (column_name).")
          .at(conflict.position());
    }
  }

  /** Those written, or all. */
  static List<Column> columns(Statement.Insert tree, TargetTable target) {
    if (tree.columns().isEmpty()) {
      return target.columns();
    }
    List<Column> columns = new ArrayList<>();
    for (Statement.Target name : tree.columns()) {
      Column column = target.column(name);
      if (columns.contains(column) && !onlyParts(tree.columns(), name.name())) {
        throw new SqlFault(
                SqlState.DUPLICATE_COLUMN,
                "column \"" + name.name() + "\" specified more than once")
            .at(name.position());
      }
      columns.add(column);
    }
    return columns;
  }

  private static boolean onlyParts(List<Statement.Target> targets, String column) {
    return targets.stream().noneMatch(t -> t.name().equals(column) && t.parts().isEmpty());
  }

  /** RETURNING; empty where it was not written. */
  static List<OutputColumn> returning(
      List<Query.SelectItem> items, Scope scope, BindContext context) {
    TargetList targets = new TargetList(context);
    targets.bind(items, scope, ExpressionKind.RETURNING);
    targets.resolveUnknowns();
    return targets.columns();
  }
}
