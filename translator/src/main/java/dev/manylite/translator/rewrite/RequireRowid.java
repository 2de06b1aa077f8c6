package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Values;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses NULL for a primary key that is SQLite's rowid, which SQLite itself would number. {@code
 * id} is such a key:
 *
 * <pre>
 * INSERT INTO t (id, v) VALUES ($1, 'x')
 * INSERT INTO t (id, v) VALUES (coalesce($1, pg_null_violation('public', 't', 'id')), 'x')
 * </pre>
 */
final class RequireRowid implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter(statement).rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    private final BoundStatement statement;
    private Sources sources;

    /** The table that is being written. */
    private Relation target;

    Rewriter(BoundStatement statement) {
      this.statement = statement;
    }

    @Override
    BoundStatement rewriteInsert(BoundStatement.Insert before) {
      Relation outer = target;
      target = before.target().relation();
      BoundStatement.Insert insert = (BoundStatement.Insert) super.rewriteInsert(before);
      Column rowid = required(target);
      target = outer;
      if (rowid == null) {
        return insert;
      }
      List<Column> columns = new ArrayList<>(insert.targetColumns());
      int place = place(columns, rowid);
      if (place == columns.size()) {
        columns.add(rowid);
      }
      return new BoundStatement.Insert(
          insert.with(),
          insert.recursive(),
          insert.target(),
          columns,
          rows(insert.rows(), place, rowid, insert.target().relation()),
          insert.conflict(),
          insert.columns());
    }

    private static int place(List<Column> columns, Column rowid) {
      int place = 0;
      while (place < columns.size() && columns.get(place).number() != rowid.number()) {
        place++;
      }
      return place;
    }

    /** Null where there is no such column, or numbering it is what is wanted. */
    private static Column required(Relation table) {
      return table.rowidColumn() == null || table.numbersRows()
          ? null
          : table.column(table.rowidColumn()).orElse(null);
    }

    private BoundQuery rows(BoundQuery query, int place, Column rowid, Relation table) {
      if (query.body() instanceof Values values && isBare(query)) {
        List<List<BoundExpression>> rows = new ArrayList<>();
        for (List<BoundExpression> row : values.rows()) {
          List<BoundExpression> changed = new ArrayList<>(row);
          if (place == changed.size()) {
            changed.add(violation(rowid, table));
          } else {
            changed.set(place, notNull(changed.get(place), rowid, table));
          }
          rows.add(changed);
        }
        List<OutputColumn> columns = new ArrayList<>(query.columns());
        if (place == columns.size()) {
          columns.add(output(rowid, place, new Constant(null, rowid.type())));
        }
        return Queries.plain(new Values(rows), columns);
      }
      if (place < query.columns().size() && !mayBeNull(query.columns().get(place).expression())) {
        return query;
      }
      if (sources == null) {
        sources = new Sources(statement);
      }
      int source = sources.next();
      List<OutputColumn> outputs = new ArrayList<>();
      for (OutputColumn column : query.columns()) {
        BoundExpression value = Queries.output(source, column);
        outputs.add(
            new OutputColumn(
                column.name(),
                column.alias(),
                outputs.size() == place ? notNull(value, rowid, table) : value));
      }
      if (place == outputs.size()) {
        outputs.add(output(rowid, place, violation(rowid, table)));
      }
      return Queries.select(outputs, new BoundFrom.Derived(source, query, false));
    }

    private static boolean isBare(BoundQuery query) {
      return query.with().isEmpty()
          && query.orderBy().isEmpty()
          && query.limit() == null
          && query.offset() == null;
    }

    private static OutputColumn output(Column column, int place, BoundExpression value) {
      return new OutputColumn(column.name(), "c" + (place + 1), value);
    }

    @Override
    BoundStatement rewriteUpdate(BoundStatement.Update update) {
      Relation outer = target;
      target = update.target().relation();
      BoundStatement changed = super.rewriteUpdate(update);
      target = outer;
      return changed;
    }

    /** Of UPDATE, and of ON CONFLICT DO UPDATE. */
    @Override
    List<Assignment> rewriteAssignments(List<Assignment> assignments) {
      Column rowid = target == null ? null : required(target);
      List<Assignment> result = new ArrayList<>();
      for (Assignment assignment : super.rewriteAssignments(assignments)) {
        boolean here = rowid != null && assignment.column().number() == rowid.number();
        result.add(
            here
                ? new Assignment(assignment.column(), notNull(assignment.value(), rowid, target))
                : assignment);
      }
      return result;
    }

    private static BoundExpression notNull(BoundExpression value, Column column, Relation table) {
      return mayBeNull(value)
          ? new Coalesce(List.of(value, violation(column, table)), column.type())
          : value;
    }

    private static boolean mayBeNull(BoundExpression value) {
      if (value instanceof Constant constant) {
        return constant.value() == null;
      }
      if (value instanceof ColumnValue column) {
        return column.nullable();
      }
      if (value instanceof BoundExpression.Cast cast) {
        return mayBeNull(cast.operand());
      }
      return !(value instanceof Call call && call.function().name().equals("nextval"));
    }

    private static BoundExpression violation(Column column, Relation table) {
      return new Call(
          VIOLATION,
          List.of(text(table.schema()), text(table.name()), text(column.name())),
          column.type());
    }

    private static Constant text(String value) {
      return new Constant(value, SqlType.of(Types.TEXT));
    }
  }

  private static final Signature VIOLATION =
      new Signature(
          "pg_null_violation",
          false,
          List.of(Types.TEXT, Types.TEXT, Types.TEXT),
          Types.INT8,
          Signature.Kind.SCALAR,
          Signature.Volatility.VOLATILE,
          true,
          false,
          0,
          new Implementation.Scalar(
              "pg_null_violation",
              (context, names) -> {
                String table = (String) names[1];
                String column = (String) names[2];
                throw new SqlFault(
                        SqlState.NOT_NULL_VIOLATION,
                        "null value in column \""
                            + column
                            + "\" of relation \""
                            + table
                            + "\" violates not-null constraint")
                    .on(new FaultedObject((String) names[0], table, column, null, null));
              }));
}
