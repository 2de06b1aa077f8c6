package dev.manylite.gateway.session.utility;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.definition.DefinitionExecution;
import dev.manylite.gateway.session.explain.ExplainCommand;
import dev.manylite.gateway.session.portal.CommandExecution;
import dev.manylite.gateway.session.portal.Execution;
import dev.manylite.gateway.session.query.PlannedQuery;
import dev.manylite.gateway.session.routine.CallExecution;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.parse.tree.Call;
import dev.manylite.translator.parse.tree.CreateTableAs;
import dev.manylite.translator.parse.tree.DeclareCursor;
import dev.manylite.translator.parse.tree.Explain;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.type.SqlType;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters of CALL, and of EXPLAIN, DECLARE and CREATE TABLE AS: those of the query in them. No
 * other utility statement has any.
 */
public final class UtilityParameters {
  private UtilityParameters() {}

  /** Their types; null where the statement can have none. */
  public static List<SqlType> types(Session session, Statement statement, int[] hints) {
    if (statement instanceof Call call) {
      return CallExecution.parameters(session, call, hints);
    }
    PlannedQuery query = query(session, statement, hints);
    return query == null ? null : query.plan().parameters();
  }

  private static PlannedQuery query(Session session, Statement statement, int[] hints) {
    if (statement instanceof Explain explain) {
      return ExplainCommand.query(session, explain, hints);
    }
    if (statement instanceof DeclareCursor cursor) {
      return CursorDeclaration.plan(session, cursor, hints);
    }
    if (statement instanceof CreateTableAs table && table.execute() == null) {
      Statement.Select select = new Statement.Select(table.query(), table.query().position());
      // Without a text it is kept in no cache.
      return session.runner().plan(new ParsedStatement(select, "", 0), hints);
    }
    return null;
  }

  /**
   * @param types type OIDs of the parameters
   * @param values their runtime values
   */
  public static Execution execution(
      Session session, Statement statement, int[] types, Object[] values) {
    if (statement instanceof Call call) {
      return new CallExecution(session, call, types, values);
    }
    if (statement instanceof Explain explain) {
      return ExplainCommand.execution(session, explain, types, values);
    }
    if (statement instanceof DeclareCursor cursor) {
      return new CommandExecution(
          () ->
              CursorDeclaration.run(
                  session, cursor, CursorDeclaration.plan(session, cursor, types), values));
    }
    if (statement instanceof CreateTableAs table) {
      List<CreateTableAs.Argument> arguments = new ArrayList<>();
      for (int i = 0; i < values.length; i++) {
        arguments.add(new CreateTableAs.Argument(types[i], values[i]));
      }
      return new DefinitionExecution(session, table.executing(table.query(), arguments));
    }
    throw new IllegalArgumentException("a statement without parameters");
  }
}
