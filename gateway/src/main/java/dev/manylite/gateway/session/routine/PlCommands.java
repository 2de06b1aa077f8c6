package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.query.NestedQuery;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.RoutineCallPlan;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Call;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.plpgsql.Fragment;
import dev.manylite.translator.plpgsql.PlScope;
import dev.manylite.translator.plpgsql.PlStatement;
import dev.manylite.translator.plpgsql.PlStatement.Into;
import dev.manylite.translator.plpgsql.PlStatement.Target;
import dev.manylite.translator.plpgsql.PlVariable;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Statements that are neither blocks nor loops. */
final class PlCommands {
  private final PlExecution execution;

  PlCommands(PlExecution execution) {
    this.execution = execution;
  }

  private PlValues values() {
    return execution.values;
  }

  private RoutineFrame frame() {
    return execution.frame;
  }

  void assign(PlStatement.Assign assign) {
    PlValues.Value value = evaluate(assign.value(), assign.target());
    values().assign(assign.target(), value, execution::subscript);
  }

  /** A bare variable of a record is its row, a bare cast of nothing is null. */
  private PlValues.Value evaluate(Fragment value, Target target) {
    return execution.evaluate(value);
  }

  PlValues.Value returned(Fragment value) {
    return execution.evaluate(value);
  }

  /** Whole numbers and variables need no SQL; null for anything else. */
  PlValues.Value obvious(Fragment fragment) {
    String text = fragment.text();
    if (text.length() < 10 && text.matches("\\d+")) {
      return new PlValues.Value(Long.valueOf(text), SqlType.of(Types.INT4));
    }
    if (!text.matches("[a-z_][a-z0-9_]*")) {
      return null;
    }
    PlScope.Found found = fragment.scope().find(List.of(text));
    if (found == null) {
      return null;
    }
    PlVariable variable = found.variable();
    if (!variable.isRecord()) {
      return new PlValues.Value(values().get(variable), variable.type());
    }
    return new PlValues.Value(values().get(variable), SqlType.of(values().wholeType(variable)));
  }

  /** WHEN of a CASE with an operand: one of the values is equal to it. */
  boolean among(PlValues.Value operand, Fragment list, PlVariable variable) {
    List<String> names = List.of("case_operand");
    List<SqlType> types = List.of(operand.type());
    PlDynamic dynamic = new PlDynamic(execution);
    return dynamic.isAmong(list, names, types, operand.value());
  }

  void run(PlStatement statement) {
    if (statement instanceof PlStatement.Sql sql) {
      sql(sql);
    } else if (statement instanceof PlStatement.Perform perform) {
      perform(perform);
    } else if (statement instanceof PlStatement.Execute execute) {
      new PlDynamic(execution).execute(execute);
    } else if (statement instanceof PlStatement.Raise raise) {
      new PlRaising(execution).raise(raise);
    } else if (statement instanceof PlStatement.Assert assertion) {
      new PlRaising(execution).check(assertion);
    } else if (statement instanceof PlStatement.ReturnNext next) {
      returnNext(next);
    } else if (statement instanceof PlStatement.ReturnQuery query) {
      returnQuery(query);
    } else if (statement instanceof PlStatement.GetDiagnostics get) {
      new PlRaising(execution).diagnostics(get);
    } else if (statement instanceof PlStatement.Call call) {
      call(call);
    } else if (statement instanceof PlStatement.Open open) {
      new PlCursors(execution).open(open);
    } else if (statement instanceof PlStatement.Fetch fetch) {
      new PlCursors(execution).fetch(fetch);
    } else if (statement instanceof PlStatement.Close close) {
      new PlCursors(execution).close(close.cursor());
    } else if (statement instanceof PlStatement.Transaction transaction) {
      throw SqlFault.unsupported(
          (transaction.commit() ? "COMMIT" : "ROLLBACK") + " in a procedure");
    }
  }

  void found(boolean found) {
    values().set(execution.function.found(), found ? 1L : 0L);
  }

  private void sql(PlStatement.Sql sql) {
    PlQuery query = execution.routine.statement(sql.statement());
    BodyCommands.refuse(
        query.statement().tree(), "unsupported transaction command in PL/pgSQL", "PL/pgSQL");
    if (!dev.manylite.gateway.session.Statements.isQuery(query.statement().tree())) {
      if (query.statement().tree() instanceof Call) {
        call(new PlStatement.Call(sql.line(), sql.statement()));
        return;
      }
      inStatement(query.statement().text(), () -> frame().run(query.statement()));
      return;
    }
    Plan plan =
        located(
            sql.statement().text(),
            () -> query.plan(frame(), values(), execution.function.variableConflict()));
    located(
        sql.statement().text(),
        () -> {
          run(plan, query.arguments(values()), sql.into(), false);
          return null;
        });
  }

  private <T> T located(String text, Supplier<T> work) {
    try {
      return execution.inSql(text.strip(), work);
    } catch (SqlFault fault) {
      if (fault.sqlState().startsWith("P000") || isDestination(fault)) {
        throw fault;
      }
      throw fault.position() == SqlFault.NO_POSITION
          ? Contexts.in(fault, "SQL statement \"" + text.strip() + "\"")
          : fault.inQuery(text.strip(), fault.position());
    }
  }

  private static boolean isDestination(SqlFault fault) {
    return fault.getMessage().startsWith("query has no destination");
  }

  private void inStatement(String text, Runnable work) {
    located(
        text,
        () -> {
          work.run();
          return null;
        });
  }

  /**
   * Runs a query to its end.
   *
   * @param discards rows that nobody asked for are no error
   */
  void run(Plan plan, Object[] arguments, Into into, boolean discards) {
    boolean writes = plan.command() != Plan.Command.SELECT;
    if (!plan.returnsRows()) {
      if (into != null) {
        throw new SqlFault(
            SqlState.SYNTAX_ERROR, "INTO used with a command that cannot return data");
      }
      try (NestedQuery query = frame().start(plan, arguments)) {
        execution.rowCount = query.run();
      }
      if (!discards) {
        found(execution.rowCount > 0);
      }
      return;
    }
    if (into == null && !discards) {
      SqlFault fault =
          new SqlFault(SqlState.SYNTAX_ERROR, "query has no destination for result data");
      throw writes
          ? fault
          : fault.withHint("If you want to discard the results of a SELECT, use PERFORM instead.");
    }
    Object[] first = null;
    long count = 0;
    List<ResultColumn> columns = plan.columns();
    try (NestedQuery query = frame().start(plan, arguments)) {
      Object[] row = query.next();
      while (row != null) {
        first = count == 0 ? row : first;
        count++;
        boolean enough = into != null && !writes && count > (into.strict() ? 1 : 0);
        row = enough ? null : query.next();
      }
    }
    if (into != null) {
      boolean strict = into.strict();
      if (count == 0 && strict) {
        throw new SqlFault("P0002", "query returned no rows");
      }
      if (count > 1 && (strict || writes)) {
        throw new SqlFault("P0003", "query returned more than one row")
            .withHint("Make sure the query returns a single row, or use LIMIT 1.");
      }
      values().assignRow(into.targets(), columns, first, execution::subscript);
    }
    execution.rowCount = count;
    found(count > 0);
  }

  private void perform(PlStatement.Perform perform) {
    PlQuery query = execution.routine.expression(perform.query());
    located(
        "SELECT " + perform.query().text(),
        () -> {
          Plan plan = query.plan(frame(), values(), execution.function.variableConflict());
          long count = 0;
          try (NestedQuery running = frame().start(plan, query.arguments(values()))) {
            while (running.next() != null) {
              count++;
            }
          }
          execution.rowCount = count;
          found(count > 0);
          return null;
        });
  }

  private void returnNext(PlStatement.ReturnNext next) {
    if (next.value() == null) {
      execution.returned.add(new Object[] {execution.outputs()});
      return;
    }
    PlValues.Value value = returned(next.value());
    boolean composite =
        execution.results.type() instanceof RowType
            || execution.results.type().oid() == Types.RECORD.oid();
    if (composite) {
      if (value.value() != null
          && !(value.type().base() instanceof RowType)
          && value.type().oid() != Types.RECORD.oid()) {
        throw new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            "cannot return non-composite value from function returning composite type");
      }
      execution.returned.add(new Object[] {execution.results.record(value.value(), value.type())});
      return;
    }
    Object converted =
        frame()
            .calls
            .conversions()
            .convert(value.value(), value.type(), SqlType.of(execution.results.type()), frame());
    execution.returned.add(new Object[] {converted});
  }

  private void returnQuery(PlStatement.ReturnQuery statement) {
    List<Object[]> rows;
    List<ResultColumn> columns;
    if (statement.query() != null) {
      PlQuery query = execution.routine.statement(statement.query());
      Plan plan = query.plan(frame(), values(), execution.function.variableConflict());
      if (!plan.returnsRows()) {
        throw new SqlFault(SqlState.SYNTAX_ERROR, "query does not return tuples");
      }
      columns = plan.columns();
      located(
          statement.query().text(),
          () -> {
            checkStructure(plan.columns());
            return null;
          });
      rows = new ArrayList<>();
      try (NestedQuery running = frame().start(plan, query.arguments(values()))) {
        Object[] row = running.next();
        while (row != null) {
          rows.add(row);
          row = running.next();
        }
      }
    } else {
      PlDynamic.Rows dynamic =
          new PlDynamic(execution).rows(statement.dynamic(), statement.using());
      rows = dynamic.rows();
      columns = dynamic.columns();
      checkStructure(columns);
    }
    for (Object[] row : rows) {
      execution.returned.add(new Object[] {execution.results.value(columns, row)});
    }
    execution.rowCount = rows.size();
    found(!rows.isEmpty());
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

  /** CALL: the variables that stand for output parameters get their values. */
  private void call(PlStatement.Call statement) {
    PlQuery query = execution.routine.statement(statement.statement());
    if (!(query.statement().tree() instanceof Call call)) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "syntax error in CALL");
    }
    PlVariables variables =
        new PlVariables(
            statement.statement().scope(), values(), execution.function.variableConflict());
    located(
        statement.statement().text(),
        () -> {
          RoutineCallPlan plan =
              frame()
                  .session
                  .services()
                  .translator()
                  .prepareCall(call.call(), variables, frame().schema(), frame().session.types());
          Object[] arguments = new Object[variables.uses().size()];
          for (int i = 0; i < arguments.length; i++) {
            arguments[i] = values().use(variables.uses().get(i));
          }
          Object[] given = frame().calls.arguments(frame(), plan, arguments);
          Object result = frame().calls.procedure(frame().handle, plan.target(), given);
          assignOutputs(call, plan, result, statement.statement().scope());
          return null;
        });
  }

  private void assignOutputs(Call call, RoutineCallPlan plan, Object result, PlScope scope) {
    Routine procedure = frame().schema().routine(plan.target().oid()).orElseThrow();
    if (procedure.outputs().isEmpty()) {
      return;
    }
    List<Object> fields = dev.manylite.translator.type.value.ArrayValue.parse((String) result);
    int output = 0;
    for (int i = 0; i < procedure.parameters().size(); i++) {
      Routine.Parameter parameter = procedure.parameters().get(i);
      if (!parameter.mode().output()) {
        continue;
      }
      Expression argument = argument(call, parameter, i);
      PlScope.Found found =
          argument instanceof Expression.ColumnReference reference
              ? scope.find(reference.names())
              : argument instanceof Expression.Parameter numbered
                  ? scope.find(List.of("$" + numbered.number()))
                  : null;
      if (found == null) {
        throw new SqlFault(
            SqlState.SYNTAX_ERROR,
            "procedure parameter \""
                + parameter.name()
                + "\" is an output parameter but corresponding argument is not writable");
      }
      List<PlStatement.Part> path = new ArrayList<>();
      found.rest().forEach(f -> path.add(new PlStatement.Part(f, null)));
      SqlType type = SqlType.of(parameter.type().in(frame().schema()).orElseThrow());
      Object value = fields.get(output++);
      if (value instanceof String text && type.oid() == Types.BYTEA.oid()) {
        value = java.util.HexFormat.of().parseHex(text.substring(2));
      }
      values()
          .assign(
              new Target(found.variable(), path),
              new PlValues.Value(value, type),
              execution::subscript);
    }
  }

  private static Expression argument(Call call, Routine.Parameter parameter, int place) {
    List<Expression.FunctionCall.Argument> arguments = call.call().arguments();
    for (Expression.FunctionCall.Argument argument : arguments) {
      if (argument.name() != null && argument.name().equals(parameter.name())) {
        return argument.value();
      }
    }
    return place < arguments.size() && arguments.get(place).name() == null
        ? arguments.get(place).value()
        : null;
  }
}
