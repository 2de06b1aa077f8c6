package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Session;
import dev.manylite.gateway.session.Statements;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Prepared;
import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.schema.Schema;

/** A statement of a function's body with the plan that was last made for it. */
final class BodyStatement {
  private final ParsedStatement statement;
  private Prepared prepared;
  private Schema plannedUnder;
  private String digest;

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

  /** The last plan; null if none was made, or the schema or a setting has changed since. */
  Plan plan(RoutineFrame frame) {
    boolean fits =
        prepared != null
            && prepared.reusable()
            && frame.schema() == plannedUnder
            && frame.session.planner().digest().equals(digest);
    return fits ? prepared.plan() : null;
  }

  Plan plan(RoutineFrame frame, Variables variables) {
    prepared = plan(frame, statement, variables);
    plannedUnder = frame.schema();
    digest = frame.session.planner().digest();
    return prepared.plan();
  }

  static Prepared plan(RoutineFrame frame, ParsedStatement statement, Variables variables) {
    Session session = frame.session;
    Prepared made =
        session
            .services()
            .translator()
            .prepareInRoutine(
                statement,
                variables,
                frame.schema(),
                session.types(),
                session.transaction().hasSavepoints());
    made.warnings().forEach(w -> session.notices().warning(w, statement.text()));
    return made;
  }
}
