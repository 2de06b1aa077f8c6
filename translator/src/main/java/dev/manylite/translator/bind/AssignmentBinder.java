package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Column.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** SET of UPDATE and of ON CONFLICT DO UPDATE. */
final class AssignmentBinder {
  private final BindContext context;

  AssignmentBinder(BindContext context) {
    this.context = context;
  }

  List<BoundStatement.Assignment> bind(
      List<Statement.Assignment> trees, TargetTable target, Scope scope) {
    List<BoundStatement.Assignment> assignments = new ArrayList<>();
    ExpressionKind before = scope.enter(ExpressionKind.UPDATE_SOURCE);
    ColumnDefaults defaults = new ColumnDefaults(context, target);
    Map<Column, Integer> parts = new HashMap<>();
    for (Statement.Assignment tree : trees) {
      List<BoundExpression> values = values(tree, scope);
      for (int i = 0; i < values.size(); i++) {
        Statement.Target written = tree.targets().get(i);
        if (!written.parts().isEmpty()) {
          assignPart(written, values.get(i), target, scope, assignments, parts);
          continue;
        }
        Column column = target.column(written);
        BoundExpression value = value(values.get(i), column, target, defaults);
        if (value != null) {
          assignments.add(new BoundStatement.Assignment(column, value));
        }
      }
    }
    scope.enter(before);
    checkOnce(assignments);
    return assignments;
  }

  /**
   * A part of a column. Of several parts of one column, each changes what the one before has left.
   *
   * @param parts the places of assignments that are made of parts
   */
  private void assignPart(
      Statement.Target written,
      BoundExpression value,
      TargetTable target,
      Scope scope,
      List<BoundStatement.Assignment> assignments,
      Map<Column, Integer> parts) {
    if (value == null) {
      throw PartAssignment.fromDefault(written);
    }
    Column column = target.column(written);
    Integer place = parts.get(column);
    BoundExpression base =
        place == null ? target.reference(column) : assignments.get(place).value();
    BoundExpression whole = new PartAssignment(context).of(written, column, base, value, scope);
    BoundStatement.Assignment assignment = new BoundStatement.Assignment(column, whole);
    if (place == null) {
      parts.put(column, assignments.size());
      assignments.add(assignment);
    } else {
      assignments.set(place, assignment);
    }
  }

  /** The values in the targets' order; null for DEFAULT. */
  private List<BoundExpression> values(Statement.Assignment tree, Scope scope) {
    int width = tree.targets().size();
    if (!tree.list() || width == 1 && !(tree.value() instanceof Expression.RowConstructor)) {
      return Collections.singletonList(
          tree.value() instanceof Expression.Default
              ? null
              : context.expressions().bind(tree.value(), scope));
    }
    if (tree.value() instanceof Expression.RowConstructor row) {
      List<BoundExpression> cells = cells(row.elements(), scope);
      checkWidth(cells.size(), width, tree);
      return cells;
    }
    if (tree.value() instanceof Expression.ScalarQuery query) {
      return split(query, width, tree, scope);
    }
    throw new SqlFault(
            SqlState.FEATURE_NOT_SUPPORTED,
            "source for a multiple-column UPDATE item must be a sub-SELECT or ROW() expression")
        .at(Locations.of(tree.value()));
  }

  private static void checkWidth(int values, int targets, Statement.Assignment tree) {
    if (values != targets) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "number of columns does not match number of values")
          .at(Locations.of(tree.value()));
    }
  }

  private List<BoundExpression> cells(List<Expression> trees, Scope scope) {
    List<BoundExpression> cells = new ArrayList<>();
    for (Expression tree : trees) {
      if (tree instanceof Expression.Default) {
        cells.add(null);
      } else {
        cells.addAll(context.rows().bindAll(List.of(tree), scope));
      }
    }
    return cells;
  }

  /** One subquery for several columns: each column's value is the subquery's column. */
  private List<BoundExpression> split(
      Expression.ScalarQuery tree, int width, Statement.Assignment around, Scope scope) {
    BoundQuery query = context.queries().bind(tree.query(), new Scope(scope));
    checkWidth(query.columns().size(), width, around);
    if (BoundTree.expressions(query).stream().anyMatch(BoundTree::isVolatile)) {
      throw SqlFault.unsupported("volatile function in a multiple-column UPDATE source")
          .at(tree.position());
    }
    List<BoundExpression> values = new ArrayList<>();
    for (OutputColumn column : query.columns()) {
      int source = context.newSource();
      BoundQuery single =
          QueryOutputs.over(
              new BoundFrom.Derived(source, query, false),
              List.of(new OutputColumn(column.name(), "c1", QueryOutputs.column(source, column))));
      values.add(
          context.at(
              new BoundExpression.ScalarQuery(single, column.expression().type()),
              context.position(column.expression())));
    }
    return values;
  }

  /** Null where nothing is to be written: DEFAULT for a generated column. */
  private BoundExpression value(
      BoundExpression value, Column column, TargetTable target, ColumnDefaults defaults) {
    boolean generated = ColumnAssignment.generated(column);
    if (value == null) {
      if (target.view() == null) {
        return generated ? null : defaults.orNull(column);
      }
      checkNotAlways(column);
      return defaults.ofUpdate(column);
    }
    BoundExpression converted = new ColumnAssignment(context).convert(value, column);
    checkNotAlways(column);
    return converted;
  }

  private static void checkNotAlways(Column column) {
    if (ColumnAssignment.generated(column) || column.identity() == Identity.ALWAYS) {
      throw ColumnAssignment.generatedAlways(column, false);
    }
  }

  private static void checkOnce(List<BoundStatement.Assignment> assignments) {
    for (int i = 0; i < assignments.size(); i++) {
      Column column = assignments.get(i).column();
      for (int j = 0; j < i; j++) {
        if (assignments.get(j).column().equals(column)) {
          throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              "multiple assignments to same column \"" + column.name() + "\"");
        }
      }
    }
  }
}
