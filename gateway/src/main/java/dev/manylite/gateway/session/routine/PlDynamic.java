package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Statements;
import dev.manylite.gateway.session.query.NestedQuery;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Plan.ResultColumn;
import dev.manylite.translator.bind.ParameterNames;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.plpgsql.Fragment;
import dev.manylite.translator.plpgsql.PlStatement;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;

/** EXECUTE: statements that are made when they run (manual, 43.5.4). */
final class PlDynamic {
  /** The rows of a query, all of them. */
  record Rows(List<Object[]> rows, List<ResultColumn> columns, List<Integer> tables) {}

  private record Using(List<SqlType> types, Object[] values) {
    ParameterNames names() {
      return new ParameterNames("", types.stream().map(t -> "").toList(), types);
    }
  }

  private final PlExecution execution;

  PlDynamic(PlExecution execution) {
    this.execution = execution;
  }

  private Using using(List<Fragment> fragments) {
    List<SqlType> types = new ArrayList<>();
    Object[] values = new Object[fragments.size()];
    for (int i = 0; i < values.length; i++) {
      PlValues.Value value = execution.evaluate(fragments.get(i));
      boolean unknown = value.type().oid() == Types.UNKNOWN.oid();
      types.add(unknown ? SqlType.of(Types.TEXT) : value.type());
      values[i] = value.value();
    }
    return new Using(types, values);
  }

  private String text(Fragment fragment) {
    PlValues.Value value = execution.evaluate(fragment);
    Object text =
        execution
            .frame
            .calls
            .conversions()
            .convert(value.value(), value.type(), SqlType.of(Types.TEXT), execution.frame);
    if (text == null) {
      throw new SqlFault("22004", "query string argument of EXECUTE is null");
    }
    return (String) text;
  }

  Plan plan(ParsedStatement statement, Variables variables) {
    return execution
        .frame
        .session
        .services()
        .translator()
        .prepareInRoutine(
            statement,
            variables,
            execution.frame.schema(),
            execution.frame.session.types(),
            execution.frame.session.transaction().hasSavepoints())
        .plan();
  }

  void execute(PlStatement.Execute statement) {
    String sql = text(statement.query());
    Using using = using(statement.using());
    try {
      for (ParsedStatement parsed : Parser.parse(sql)) {
        BodyCommands.refuse(
            parsed.tree(), "EXECUTE of transaction commands is not implemented", "PL/pgSQL");
        if (Statements.isQuery(parsed.tree())) {
          Object found = execution.values.get(execution.function.found());
          execution.inSql(
              sql,
              () -> {
                new PlCommands(execution)
                    .run(plan(parsed, using.names()), using.values(), statement.into(), true);
                return null;
              });
          execution.values.set(execution.function.found(), found);
        } else if (statement.into() != null) {
          throw new SqlFault(
              SqlState.SYNTAX_ERROR,
              parsed.tree() instanceof CreateTableAs
                  ? "EXECUTE of SELECT ... INTO is not implemented"
                  : "INTO used with a command that cannot return data");
        } else {
          execution.frame.run(parsed);
          execution.rowCount = 0;
        }
      }
    } catch (SqlFault fault) {
      throw fault.sqlState().startsWith("P000")
          ? fault
          : Contexts.in(fault, "SQL statement \"" + sql + "\"");
    }
  }

  Rows rows(Fragment query, List<Fragment> fragments) {
    String sql = text(query);
    Using using = using(fragments);
    List<ParsedStatement> parsed = Parser.parse(sql);
    if (parsed.size() != 1 || !Statements.isQuery(parsed.get(0).tree())) {
      throw new SqlFault(
          SqlState.INVALID_CURSOR_DEFINITION, "cannot open multi-query plan as cursor");
    }
    return rows(plan(parsed.get(0), using.names()), using.values());
  }

  Rows rows(Plan plan, Object[] values) {
    if (!plan.returnsRows()) {
      throw new SqlFault(
          SqlState.INVALID_CURSOR_DEFINITION, "cannot open " + plan.command() + " query as cursor");
    }
    List<Object[]> rows = new ArrayList<>();
    try (NestedQuery running = execution.frame.start(plan, values)) {
      List<Integer> tables = running.rowTables();
      Object[] row = running.next();
      while (row != null) {
        rows.add(row);
        row = running.next();
      }
      return new Rows(rows, plan.columns(), tables);
    }
  }

  /** Whether the value is equal to one of a list of expressions. */
  boolean isAmong(Fragment list, List<String> names, List<SqlType> types, Object value) {
    PlVariables inner =
        new PlVariables(list.scope(), execution.values, execution.function.variableConflict());
    Variables both =
        new Variables() {
          @Override
          public Variable find(List<String> written) {
            if (written.equals(names)) {
              return new Variable(1, types.get(0), List.of());
            }
            Variable found = inner.find(written);
            return found == null
                ? null
                : new Variable(found.number() + 1, found.type(), found.rest());
          }

          @Override
          public Variable numbered(int number) {
            return find(List.of("$" + number));
          }
        };
    String sql = "SELECT " + names.get(0) + " IN (" + list.text() + ")";
    Plan plan = plan(Parser.parse(sql).get(0), both);
    Object[] arguments = new Object[inner.uses().size() + 1];
    arguments[0] = value;
    for (int i = 1; i < arguments.length; i++) {
      arguments[i] = execution.values.use(inner.uses().get(i - 1));
    }
    try (NestedQuery running = execution.frame.start(plan, arguments)) {
      return Long.valueOf(1).equals(running.next()[0]);
    }
  }
}
