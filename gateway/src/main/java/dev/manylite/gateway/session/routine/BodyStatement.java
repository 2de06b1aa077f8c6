package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.Statements;
import dev.manylite.translator.Prepared;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.schema.Schema;

/**
 * A statement of a function's body with the plan that was last made for it. It is planned anew when
 * the schema, a setting, or the structure of a variable that it names has changed.
 */
final class BodyStatement {
  private final ParsedStatement statement;
  private Prepared prepared;
  private Schema plannedUnder;
  private String digest;
  private Object structure;

  BodyStatement(ParsedStatement statement) {
    this.statement = statement;
  }

  ParsedStatement statement() {
    return statement;
  }

  /** Whether a plan carries it out. */
  boolean isQuery() {
    return Statements.isQuery(statement.tree());
  }

  /**
   * @param variableTypes what the plan depends on of the variables
   * @return whether it had to be planned
   */
  boolean plan(Session session, Schema schema, Variables variables, Object variableTypes) {
    String now = session.planner().digest();
    if (prepared != null
        && prepared.reusable()
        && schema == plannedUnder
        && now.equals(digest)
        && variableTypes.equals(structure)) {
      return false;
    }
    prepared =
        session
            .services()
            .translator()
            .prepareInRoutine(
                statement,
                variables,
                schema,
                session.types(),
                session.transaction().hasSavepoints());
    prepared.warnings().forEach(w -> session.notices().warning(w, statement.text()));
    plannedUnder = schema;
    digest = now;
    structure = variableTypes;
    return true;
  }

  Prepared prepared() {
    return prepared;
  }
}
