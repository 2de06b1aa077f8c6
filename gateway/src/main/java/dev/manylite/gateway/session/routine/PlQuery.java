package dev.manylite.gateway.session.routine;

import dev.manylite.translator.Plan;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.plpgsql.PlScope;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/**
 * A fragment of a PL/pgSQL body with the plan that was last made for it. It is planned anew also
 * when the structure of a variable that it names has changed.
 */
final class PlQuery {
  private final BodyStatement statement;
  private final PlScope scope;
  private String structure;
  private List<PlVariables.Use> uses = List.of();

  PlQuery(ParsedStatement statement, PlScope scope) {
    this.statement = new BodyStatement(statement);
    this.scope = scope;
  }

  ParsedStatement statement() {
    return statement.statement();
  }

  /** Whether a plan carries it out. */
  boolean isQuery() {
    return statement.isQuery();
  }

  /** The plan for what the variables are now. */
  Plan plan(RoutineFrame frame, PlValues values, String conflict) {
    return plan(frame, values, conflict, null);
  }

  /**
   * @param operand of a CASE; null where there is none
   */
  Plan plan(RoutineFrame frame, PlValues values, String conflict, PlValues.Value operand) {
    Plan last = statement.plan(frame);
    if (last != null && structure(values, operand).equals(structure)) {
      return last;
    }
    PlVariables variables = new PlVariables(scope, values, conflict, operand);
    Plan made = statement.plan(frame, variables);
    uses = List.copyOf(variables.uses());
    structure = structure(values, operand);
    return made;
  }

  /** The values of the plan's parameters. */
  Object[] arguments(PlValues values) {
    return arguments(values, null);
  }

  Object[] arguments(PlValues values, PlValues.Value operand) {
    return PlVariables.arguments(uses, values, operand);
  }

  /** Records change their structure. */
  private String structure(PlValues values, PlValues.Value operand) {
    StringBuilder text = new StringBuilder();
    if (operand != null) {
      append(text, operand.type());
    }
    for (PlVariables.Use use : uses) {
      if (use.variable() != null && use.variable().isRecord()) {
        append(text, values.type(use));
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, SqlType type) {
    if (type == null) {
      text.append("?;");
      return;
    }
    PgType base = type.base();
    text.append(base.oid()).append(':').append(type.modifier());
    if (base instanceof RowType row) {
      text.append('(');
      for (RowType.Field field : row.fields()) {
        text.append(field.name()).append(' ');
        append(text, field.type());
      }
      text.append(')');
    }
    text.append(';');
  }
}
