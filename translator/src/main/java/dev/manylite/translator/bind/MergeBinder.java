package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.MergeAction;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.Statement.MergeWhen;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import java.util.ArrayList;
import java.util.List;

/** MERGE (manual, MERGE; PostgreSQL's transformMergeStmt). */
final class MergeBinder {
  private final BindContext context;

  MergeBinder(BindContext context) {
    this.context = context;
  }

  BoundStatement.Merge bind(Statement.Merge tree, Scope scope) {
    if (tree.with() != null && tree.with().recursive()) {
      throw new SqlFault(
          SqlState.SYNTAX_ERROR, "WITH RECURSIVE is not supported for MERGE statement");
    }
    List<BoundQuery.CommonTable> with = context.queries().with().bind(tree.with(), scope);
    checkReachable(tree.whens());
    checkKind(context.from().relation(tree.target(), scope));
    TargetTable target = TargetTable.open(tree.target(), scope, context, ViewTarget.Verb.UPDATE);
    if (target.relation().lineage().isPartition()) {
      throw SqlFault.unsupported("MERGE into a partition itself");
    }
    scope.setTarget(target.item().source());
    BoundFrom source = context.from().bindAll(List.of(tree.source()), scope);
    List<ScopeItem> sources = List.copyOf(scope.visible());
    checkNames(target.item(), sources);
    List<ScopeItem> both = new ArrayList<>(sources);
    both.add(0, target.item());
    scope.setVisible(both);
    BoundExpression on = context.expressions().condition(tree.on(), scope, ExpressionKind.JOIN_ON);
    context.relations().read(target.item().source(), target.relation());
    List<MergeAction> actions = new ArrayList<>();
    for (MergeWhen when : tree.whens()) {
      scope.setVisible(when.matched() ? both : sources);
      MergeAction action = action(when, tree, target, scope);
      actions.add(action);
      List<Column> columns = new ArrayList<>();
      action.values().forEach(a -> columns.add(a.column()));
      switch (action.kind()) {
        case INSERT -> target.requires(Privilege.INSERT, columns, context);
        case UPDATE -> target.requires(Privilege.UPDATE, columns, context);
        case DELETE -> target.requires(Privilege.DELETE, List.of(), context);
        case NOTHING -> {
          // Takes nothing but SELECT.
        }
      }
    }
    return new BoundStatement.Merge(with, false, target.from(), source, on, actions);
  }

  /** After a clause without condition, none of its kind can come. */
  private static void checkReachable(List<MergeWhen> whens) {
    boolean[] taken = new boolean[2];
    for (MergeWhen when : whens) {
      int kind = when.matched() ? 1 : 0;
      if (taken[kind]) {
        throw new SqlFault(
            SqlState.SYNTAX_ERROR,
            "unreachable WHEN clause specified after unconditional WHEN clause");
      }
      taken[kind] = when.condition() == null;
    }
  }

  private static void checkKind(Relation relation) {
    if (relation.kind() == Relation.Kind.VIEW
        || relation.kind() == Relation.Kind.FOREIGN_VIEW
        || relation.isMaterialized()) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED,
              "cannot execute MERGE on relation \"" + relation.name() + "\"")
          .withDetail("This operation is not supported for " + relation.word() + "s.");
    }
  }

  private static void checkNames(ScopeItem target, List<ScopeItem> sources) {
    for (ScopeItem source : sources) {
      if (source.tableVisible() && target.name().equals(source.name())) {
        throw new SqlFault(
                SqlState.DUPLICATE_ALIAS, "name \"" + target.name() + "\" specified more than once")
            .withDetail("The name is used both as MERGE target table and data source.");
      }
    }
  }

  private MergeAction action(
      MergeWhen when, Statement.Merge tree, TargetTable target, Scope scope) {
    BoundExpression condition =
        context.expressions().condition(when.condition(), scope, ExpressionKind.MERGE_WHEN);
    return switch (when.action()) {
      case NOTHING ->
          new MergeAction(when.matched(), condition, MergeAction.Kind.NOTHING, List.of());
      case DELETE -> new MergeAction(true, condition, MergeAction.Kind.DELETE, List.of());
      case UPDATE ->
          new MergeAction(
              true,
              condition,
              MergeAction.Kind.UPDATE,
              new AssignmentBinder(context).bind(when.assignments(), target, scope));
      case INSERT ->
          new MergeAction(
              false, condition, MergeAction.Kind.INSERT, inserted(when, tree, target, scope));
    };
  }

  /** As of an INSERT of one row. */
  private List<Assignment> inserted(
      MergeWhen when, Statement.Merge tree, TargetTable target, Scope scope) {
    Query values =
        when.values() == null
            ? null
            : new Query(
                null,
                new Query.Values(List.of(when.values()), when.position()),
                List.of(),
                null,
                null,
                false,
                List.of(),
                when.position());
    Statement.Insert insert =
        new Statement.Insert(
            null,
            tree.target(),
            when.columns(),
            when.overriding(),
            values,
            null,
            List.of(),
            when.position());
    ExpressionKind before = scope.enter(ExpressionKind.VALUES_SINGLE);
    InsertSource.Rows rows =
        new InsertSource(context, insert, target)
            .bind(InsertBinder.columns(insert, target), target.relation(), scope);
    scope.enter(before);
    List<BoundExpression> row = ((BoundQuery.Values) rows.query().body()).rows().get(0);
    List<Assignment> assignments = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      assignments.add(new Assignment(rows.columns().get(i), row.get(i)));
    }
    return assignments;
  }
}
