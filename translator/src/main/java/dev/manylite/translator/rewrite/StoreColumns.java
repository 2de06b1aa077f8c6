package dev.manylite.translator.rewrite;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Store;
import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.BoundQuery.Values;
import dev.manylite.translator.bound.BoundStatement;
import dev.manylite.translator.bound.BoundStatement.Assignment;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.function.form.ColumnStore;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.type.ColumnForm;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes runtime values in their column's form. {@code price} is numeric(10,2):
 *
 * <pre>
 * UPDATE t SET price = $1             INSERT INTO t (price) SELECT x FROM s
 * UPDATE t SET price = store($1)      INSERT INTO t (price) SELECT store(c1) FROM (SELECT x AS c1 FROM s)
 * </pre>
 */
final class StoreColumns implements Rewrite {
  @Override
  public BoundStatement apply(BoundStatement statement) {
    return new Rewriter(new Sources(statement)).rewrite(statement);
  }

  private static final class Rewriter extends StatementRewriter {
    private static final SqlType FLOAT8 = SqlType.of(Types.FLOAT8);

    private final Sources sources;

    Rewriter(Sources sources) {
      this.sources = sources;
    }

    @Override
    BoundStatement rewriteInsert(BoundStatement.Insert statement) {
      BoundStatement.Insert insert = (BoundStatement.Insert) super.rewriteInsert(statement);
      List<Column> columns = insert.targetColumns();
      if (columns.stream().allMatch(c -> c.form() instanceof ColumnForm.Runtime)) {
        return insert;
      }
      return new BoundStatement.Insert(
          insert.with(),
          insert.recursive(),
          insert.target(),
          columns,
          stored(insert.rows(), columns),
          insert.conflict(),
          insert.columns());
    }

    private BoundQuery stored(BoundQuery query, List<Column> columns) {
      boolean bare =
          query.with().isEmpty()
              && query.orderBy().isEmpty()
              && query.limit() == null
              && query.offset() == null;
      if (bare && query.body() instanceof Values values) {
        List<List<BoundExpression>> rows = new ArrayList<>();
        for (List<BoundExpression> row : values.rows()) {
          rows.add(stored(row, columns));
        }
        return Queries.withBody(query, new Values(rows));
      }
      int source = sources.next();
      List<OutputColumn> outputs = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        OutputColumn output = query.columns().get(i);
        ColumnValue value = Queries.output(source, output);
        outputs.add(new OutputColumn(output.name(), output.alias(), stored(value, columns.get(i))));
      }
      return Queries.select(outputs, new BoundFrom.Derived(source, query, false));
    }

    private static List<BoundExpression> stored(List<BoundExpression> row, List<Column> columns) {
      List<BoundExpression> result = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        result.add(stored(row.get(i), columns.get(i)));
      }
      return result;
    }

    private static BoundExpression stored(BoundExpression value, Column column) {
      if (column.form() instanceof ColumnForm.Runtime) {
        return value;
      }
      return value instanceof Constant constant
              && column.form() instanceof ColumnForm.NativeNumeric form
          ? new Constant(ColumnStore.stored(constant.value(), form.scale()), FLOAT8)
          : new Store(value, column.form(), column.type());
    }

    @Override
    List<Assignment> rewriteAssignments(List<Assignment> assignments) {
      List<Assignment> result = new ArrayList<>();
      for (Assignment assignment : super.rewriteAssignments(assignments)) {
        result.add(
            new Assignment(assignment.column(), stored(assignment.value(), assignment.column())));
      }
      return result;
    }
  }
}
