package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FromBinder.Bound;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Privilege;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * The table that a statement writes, itself or by way of views.
 *
 * @param item as the statement's expressions see it
 * @param own as the table's own expressions see it
 * @param view null where it is named itself
 * @param uses is told which columns are written
 */
record TargetTable(
    BoundFrom.Table from, ScopeItem item, ScopeItem own, ViewTarget view, NameUses uses) {

  static TargetTable open(
      FromItem.Table tree, Scope scope, BindContext context, ViewTarget.Verb verb) {
    // A WITH query of the name is not meant, nor is it hinted at.
    Relation relation =
        tree.schema() == null && context.catalog().relation(null, tree.name()).isEmpty()
            ? missing(tree)
            : context.from().relation(tree, scope);
    context.uses().relation(tree, relation);
    switch (relation.kind()) {
      case VIEW -> {
        context.markWrites();
        return verb.hasTrigger(relation)
            ? ofTriggers(tree, relation, scope, context)
            : new UpdatableView(context, verb).open(tree, relation, scope);
      }
      case FOREIGN_VIEW -> throw SqlFault.unsupported("writing to a view of another program");
      case SYSTEM ->
          throw new SqlFault(
              SqlState.INSUFFICIENT_PRIVILEGE,
              "permission denied: \"" + relation.name() + "\" is a system catalog");
      case TABLE -> {
        if (relation.isMaterialized()) {
          throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "cannot change materialized view \"" + relation.name() + "\"");
        }
        context.markWrites();
      }
    }
    Bound bound = context.from().target(tree, relation, verb == ViewTarget.Verb.INSERT, scope);
    context.relations().target(bound.whole().source(), relation);
    return new TargetTable(
        (BoundFrom.Table) bound.from(), bound.whole(), bound.whole(), null, context.uses());
  }

  /** A view whose INSTEAD OF triggers do what is to be done. */
  private static TargetTable ofTriggers(
      FromItem.Table tree, Relation view, Scope scope, BindContext context) {
    Bound bound = context.from().relation(tree, view, scope);
    int source = bound.whole().source();
    context.relations().target(source, view);
    BoundFrom.Derived rows =
        (BoundFrom.Derived) context.from().view(tree, view, new Scope(null)).from();
    List<OutputColumn> columns = new ArrayList<>();
    for (int i = 0; i < view.columns().size(); i++) {
      OutputColumn output = rows.query().columns().get(i);
      String name = view.columns().get(i).name();
      columns.add(
          new OutputColumn(
              name,
              name,
              new ColumnValue(
                  rows.source(),
                  output.alias(),
                  output.expression().type(),
                  ColumnForm.RUNTIME,
                  true,
                  null)));
    }
    BoundQuery named = QueryOutputs.over(rows, columns);
    return new TargetTable(
        new BoundFrom.Table(source, view, List.of(), named, null),
        bound.whole(),
        bound.whole(),
        null,
        context.uses());
  }

  private static Relation missing(FromItem.Table tree) {
    throw new SqlFault(SqlState.UNDEFINED_TABLE, "relation \"" + tree.name() + "\" does not exist")
        .at(tree.position());
  }

  /** Takes the privilege on what is named, and the view's owner's on the table below it. */
  void requires(Privilege privilege, List<Column> written, BindContext context) {
    List<Integer> numbers = new ArrayList<>();
    for (Column column : written) {
      if (!numbers.contains(column.number())) {
        numbers.add(column.number());
      }
    }
    if (view == null) {
      context.relations().write(relation(), privilege, numbers);
      return;
    }
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < view.columns().size(); i++) {
      if (numbers.contains(view.columns().get(i).number())) {
        shown.add(view.relation().columns().get(i).number());
      }
    }
    context.relations().write(view.relation(), privilege, shown);
    context.relations().enterView(view.relation(), context.catalog());
    context.relations().write(relation(), privilege, numbers);
    context.relations().leaveView();
  }

  /** The value that a column has before. */
  BoundExpression reference(Column column) {
    return own.columns().get(relation().columns().indexOf(column)).reference();
  }

  Relation relation() {
    return from.relation();
  }

  /** Those that an INSERT without names means. */
  List<Column> columns() {
    return view == null ? relation().columns() : view.columns();
  }

  Column column(Statement.Target target) {
    Relation named = view == null ? relation() : view.relation();
    for (int i = 0; i < named.columns().size(); i++) {
      if (named.columns().get(i).name().equals(target.name())) {
        Column column = columns().get(i);
        checkWritable(List.of(column));
        uses.target(target, named.oid(), named.columns().get(i).number());
        return column;
      }
    }
    throw new SqlFault(
            SqlState.UNDEFINED_COLUMN,
            "column \"" + target.name() + "\" of relation \"" + named.name() + "\" does not exist")
        .at(target.position());
  }

  /** What an INSERT without names means by so many values. */
  void namesFirst(int values, Statement.Insert tree) {
    Relation named = view == null ? relation() : view.relation();
    uses.targets(tree, named.oid(), named.columns().subList(0, values));
  }

  /** That none of them is a view's column which is no column of the table. */
  void checkWritable(List<Column> columns) {
    if (view != null) {
      columns.forEach(view::checkWritable);
    }
  }

  /** The statement's condition and those of the views. */
  BoundExpression restricted(BoundExpression where) {
    if (view == null || view.where() == null) {
      return where;
    }
    return where == null
        ? view.where()
        : new BoundExpression.Logical(true, List.of(view.where(), where), SqlType.of(Types.BOOL));
  }

  /**
   * RETURNING with what has to be checked for each row written.
   *
   * @param written the columns that get values
   */
  List<OutputColumn> checked(
      List<OutputColumn> returning, List<Column> written, BindContext context) {
    List<OutputColumn> all = new ArrayList<>(returning);
    if (view != null) {
      for (BoundExpression check : view.checks()) {
        all.add(new OutputColumn(null, "checked" + all.size(), check));
      }
    }
    if (relation().lineage().isPartition() && !written.isEmpty()) {
      BoundExpression check = new PartitionRouting(context, own).check(relation());
      all.add(new OutputColumn(null, "checked" + all.size(), check));
    }
    return all;
  }
}
