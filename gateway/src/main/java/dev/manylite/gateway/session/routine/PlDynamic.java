package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Statements;
import dev.manylite.gateway.session.utility.CommandNames;
import dev.manylite.translator.Plan;
import dev.manylite.translator.bind.ParameterNames;
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
  /** A query and the values of its parameters. */
  record Made(String text, Plan plan, Object[] values) {}

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
    Object text = execution.convert(execution.evaluate(fragment), Types.TEXT);
    if (text == null) {
      throw new SqlFault("22004", "query string argument of EXECUTE is null");
    }
    return (String) text;
  }

  private Plan plan(String sql, ParsedStatement statement, Using using) {
    return execution.inSql(
        sql, () -> BodyStatement.plan(execution.frame, statement, using.names()).plan());
  }

  void execute(PlStatement.Execute statement) {
    String sql = text(statement.query());
    Using using = using(statement.using());
    for (ParsedStatement parsed : execution.inSql(sql, () -> Parser.parse(sql))) {
      BodyCommands.refuse(
          parsed.tree(), "EXECUTE of transaction commands is not implemented", "PL/pgSQL");
      if (Statements.isQuery(parsed.tree())) {
        Plan plan = plan(sql, parsed, using);
        new PlStatements(execution).run(sql, plan, using.values(), statement.into());
      } else if (statement.into() != null) {
        throw new SqlFault(
            SqlState.SYNTAX_ERROR,
            parsed.tree() instanceof CreateTableAs
                ? "EXECUTE of SELECT ... INTO is not implemented"
                : "INTO used with a command that cannot return data");
      } else {
        execution.inSql(sql, () -> execution.frame.run(parsed));
        execution.rowCount = 0;
      }
    }
  }

  /** A query whose rows somebody asks for. */
  Made make(Fragment query, List<Fragment> fragments) {
    String sql = text(query);
    Using using = using(fragments);
    List<ParsedStatement> parsed = execution.inSql(sql, () -> Parser.parse(sql));
    if (parsed.size() != 1) {
      throw new SqlFault(
          SqlState.INVALID_CURSOR_DEFINITION, "cannot open multi-query plan as cursor");
    }
    if (!Statements.isQuery(parsed.get(0).tree())) {
      throw new SqlFault(
          SqlState.INVALID_CURSOR_DEFINITION,
          "cannot open " + CommandNames.of(parsed.get(0).tree()) + " query as cursor");
    }
    return new Made(sql, plan(sql, parsed.get(0), using), using.values());
  }

  PlStatements.Rows rows(Fragment query, List<Fragment> fragments) {
    Made made = make(query, fragments);
    return new PlStatements(execution).open(made.plan(), made.values());
  }
}
