package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Comparison;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.BoundStatement.Conflict;
import dev.manylite.translator.bound.BoundStatement.Delete;
import dev.manylite.translator.bound.BoundStatement.Insert;
import dev.manylite.translator.bound.BoundStatement.Update;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.NullKeys;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The statements that change one row of a table, or read it. What returns a row returns its
 * identity, then its columns. Values are parameters.
 */
public final class RowStatements {
  private final BoundFrom.Table target;
  private final BoundExpression identity;

  public RowStatements(BoundFrom.Table target) {
    this.target = target;
    this.identity = RowIdentity.rowid(target).orElseThrow();
  }

  static ColumnValue value(BoundFrom.Table table, Column column) {
    return new ColumnValue(
        table.source(), column.name(), column.type(), column.form(), !column.notNull(), null);
  }

  /**
   * ?1 … are the columns' values.
   *
   * @param conflict DO UPDATE does nothing here, so that no row is returned; null if none
   */
  public Insert insert(List<Column> columns, Conflict conflict) {
    List<BoundExpression> values = new ArrayList<>();
    List<OutputColumn> given = new ArrayList<>();
    for (Column column : columns) {
      values.add(new Parameter(values.size() + 1, column.type()));
      given.add(
          new OutputColumn(column.name(), "c" + values.size(), values.get(values.size() - 1)));
    }
    Conflict nothing =
        conflict == null
            ? null
            : new Conflict(
                conflict.constraintColumns(),
                conflict.constraintExpressions(),
                conflict.indexWhere(),
                conflict.excluded(),
                null,
                null);
    return new Insert(
        List.of(),
        false,
        target,
        columns,
        Queries.plain(new BoundQuery.Values(List.of(values)), given),
        nothing,
        row());
  }

  /** ?1 … are the columns' values, then comes the identity. */
  public Update update(List<Column> columns) {
    List<Assignment> assignments = new ArrayList<>();
    for (Column column : columns) {
      assignments.add(new Assignment(column, new Parameter(assignments.size() + 1, column.type())));
    }
    return new Update(
        List.of(), false, target, assignments, null, isRow(assignments.size() + 1), row());
  }

  /**
   * The leaf where a row goes, whose columns are ?1 …
   *
   * @param table that is routed
   */
  public static BoundQuery route(BoundFrom.Table table) {
    BoundExpression leaf = new Call(table.routing().function(), table.routing().keys(), Nodes.INT8);
    return condition(leaf, table.relation().columns(), Map.of(table.source(), 1));
  }

  /** ?1 is the identity. */
  public Delete delete() {
    return new Delete(List.of(), false, target, null, isRow(1), List.of());
  }

  /** ?1 is the identity. */
  public BoundQuery fetch() {
    return Queries.select(row(), target, isRow(1));
  }

  /**
   * The row with which a new one is in conflict: identity, columns, whether DO UPDATE wants it, and
   * the values that it sets.
   *
   * @param parameters how many there are before those of the new row's columns
   */
  public BoundQuery conflicting(Conflict conflict, int parameters) {
    StatementRewriter proposed = new Proposed(conflict.excluded(), parameters);
    StatementRewriter key = new Proposed(target.source(), parameters);
    List<BoundExpression> conditions = new ArrayList<>();
    boolean nulls = NullKeys.over(target.relation(), conflict.constraintColumns()).isPresent();
    Comparison.Operator same = nulls ? Comparison.Operator.NOT_DISTINCT : Comparison.Operator.EQUAL;
    for (String name : conflict.constraintColumns()) {
      BoundExpression column = value(target, target.relation().column(name).orElseThrow());
      conditions.add(Nodes.compare(same, column, key.rewrite(column)));
    }
    for (BoundExpression expression : conflict.constraintExpressions()) {
      conditions.add(Nodes.compare(Comparison.Operator.EQUAL, expression, key.rewrite(expression)));
    }
    conditions.add(conflict.indexWhere());
    List<OutputColumn> columns = row();
    columns.add(
        new OutputColumn(
            "",
            "c" + (columns.size() + 1),
            conflict.where() == null
                ? new Constant(1L, Nodes.BOOL)
                : proposed.rewrite(conflict.where())));
    for (Assignment assignment : conflict.assignments()) {
      columns.add(
          new OutputColumn("", "c" + (columns.size() + 1), proposed.rewrite(assignment.value())));
    }
    return Queries.select(columns, target, Nodes.and(conditions.toArray(BoundExpression[]::new)));
  }

  private BoundExpression isRow(int parameter) {
    return Nodes.compare(
        Comparison.Operator.EQUAL, identity, new Parameter(parameter, SqlType.of(Types.INT8)));
  }

  private List<OutputColumn> row() {
    List<OutputColumn> row = new ArrayList<>();
    row.add(new OutputColumn("", "c1", identity));
    for (Column column : target.relation().columns()) {
      row.add(new OutputColumn(column.name(), "c" + (row.size() + 1), value(target, column)));
    }
    return row;
  }

  /** A source's columns as the new row's values. */
  private final class Proposed extends StatementRewriter {
    private final int source;
    private final int parameters;

    Proposed(int source, int parameters) {
      this.source = source;
      this.parameters = parameters;
    }

    @Override
    public BoundExpression visitColumnValue(ColumnValue column) {
      if (column.source() != source) {
        return column;
      }
      List<Column> columns = target.relation().columns();
      for (int i = 0; i < columns.size(); i++) {
        if (columns.get(i).name().equals(column.name())) {
          return new Parameter(parameters + i + 1, column.type());
        }
      }
      return column;
    }
  }

  /**
   * Whether a trigger fires, over its row before (?1 …) and after.
   *
   * @param sources of OLD and NEW in {@code condition}, with the number of their first parameter
   */
  public static BoundQuery condition(
      BoundExpression condition, List<Column> columns, Map<Integer, Integer> sources) {
    BoundExpression bound =
        new StatementRewriter() {
          @Override
          public BoundExpression visitColumnValue(ColumnValue column) {
            Integer first = sources.get(column.source());
            for (int i = 0; first != null && i < columns.size(); i++) {
              if (columns.get(i).name().equals(column.name())) {
                return new Parameter(first + i, column.type());
              }
            }
            return column;
          }
        }.rewrite(condition);
    return Queries.select(List.of(new OutputColumn("", "c1", bound)), null);
  }
}
