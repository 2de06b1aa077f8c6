package dev.manylite.gateway.session.routine;

import dev.manylite.translator.Plan;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.plpgsql.PlStatement;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/** RETURN NEXT and RETURN QUERY (manual, 43.6.1.2). */
final class PlReturning {
  private final PlExecution execution;

  PlReturning(PlExecution execution) {
    this.execution = execution;
  }

  void next(PlStatement.ReturnNext next) {
    if (next.value() == null) {
      execution.give(execution.outputs());
      return;
    }
    PlValues.Value value = execution.evaluate(next.value());
    if (execution.results.isComposite()) {
      execution.results.requireRecord(value);
      if (value.value() != null) {
        ReturnedRow.require(
            value.type().base(),
            execution.results.type(),
            next.value().text().matches("[a-z_][a-z0-9_]*")
                ? "wrong record type supplied in RETURN NEXT"
                : "returned record type does not match expected record type");
      }
      execution.give(execution.results.record(value.value(), value.type()));
    } else {
      execution.give(execution.convert(value, execution.results.type()));
    }
  }

  void query(PlStatement.ReturnQuery statement) {
    try (PlStatements.Rows read = rows(statement)) {
      for (Object[] row : read.rows()) {
        execution.give(execution.results.value(read.columns(), row));
      }
      execution.rowCount = read.rows().size();
      execution.found(!read.rows().isEmpty());
    }
  }

  private PlStatements.Rows rows(PlStatement.ReturnQuery statement) {
    if (statement.query() == null) {
      PlDynamic.Made made = new PlDynamic(execution).make(statement.dynamic(), statement.using());
      return rows(made.text(), made.plan(), made.values());
    }
    PlQuery query = execution.routine.statement(statement.query());
    Plan plan = execution.plan(query);
    return rows(query.statement().text(), plan, query.arguments(execution.values));
  }

  private PlStatements.Rows rows(String text, Plan plan, Object[] arguments) {
    if (!plan.returnsRows()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "query does not return tuples");
    }
    return execution.inSql(
        text,
        () -> {
          checkStructure(plan.columns());
          return new PlStatements(execution).read(plan, arguments);
        });
  }

  private void checkStructure(List<ResultColumn> columns) {
    List<SqlType> expected = new ArrayList<>();
    if (execution.results.type() instanceof RowType row) {
      row.fields().forEach(f -> expected.add(f.type()));
    } else if (execution.results.type().oid() != Types.RECORD.oid()) {
      expected.add(SqlType.of(execution.results.type()));
    } else {
      return;
    }
    SqlFault fault =
        new SqlFault(
            SqlState.DATATYPE_MISMATCH, "structure of query does not match function result type");
    if (columns.size() != expected.size()) {
      throw fault.withDetail(
          "Number of returned columns ("
              + columns.size()
              + ") does not match expected column count ("
              + expected.size()
              + ").");
    }
    for (int i = 0; i < columns.size(); i++) {
      SqlType is = columns.get(i).type();
      if (is.oid() != expected.get(i).oid()) {
        throw fault.withDetail(
            "Returned type "
                + is.base().sqlName()
                + " does not match expected type "
                + expected.get(i).base().sqlName()
                + " in column "
                + (i + 1)
                + ".");
      }
    }
  }
}
