package dev.manylite.gateway.session.routine;

import dev.manylite.gateway.session.Session;
import dev.manylite.translator.Plan;
import dev.manylite.translator.Prepared;
import dev.manylite.translator.parse.ParsedStatement;
import dev.manylite.translator.plpgsql.PlScope;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;

/** A fragment of a PL/pgSQL body with the plan that was last made for it. */
final class PlQuery {
  private final ParsedStatement statement;
  private final PlScope scope;
  private Prepared prepared;
  private Schema plannedUnder;
  private String digest;
  private String structure;
  private List<PlVariables.Use> uses = List.of();

  PlQuery(ParsedStatement statement, PlScope scope) {
    this.statement = statement;
    this.scope = scope;
  }

  ParsedStatement statement() {
    return statement;
  }

  /** The plan for what the variables are now. */
  Plan plan(RoutineFrame frame, PlValues values, String conflict) {
    Session session = frame.session;
    Schema schema = frame.schema();
    String now = session.planner().digest();
    boolean fits =
        prepared != null
            && prepared.reusable()
            && schema == plannedUnder
            && now.equals(digest)
            && structure(values).equals(structure);
    if (!fits) {
      PlVariables variables = new PlVariables(scope, values, conflict);
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
      uses = List.copyOf(variables.uses());
      structure = structure(values);
    }
    return prepared.plan();
  }

  /** The values of the plan's parameters. */
  Object[] arguments(PlValues values) {
    Object[] arguments = new Object[uses.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = values.use(uses.get(i));
    }
    return arguments;
  }

  /** Records change their structure. */
  private String structure(PlValues values) {
    StringBuilder text = new StringBuilder();
    for (PlVariables.Use use : uses) {
      if (use.variable().isRecord()) {
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
