package dev.manylite.gateway.session.routine;

import dev.manylite.translator.RoutineCallPlan;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Call;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.plpgsql.Fragment;
import dev.manylite.translator.plpgsql.PlScope;
import dev.manylite.translator.plpgsql.PlStatement.Part;
import dev.manylite.translator.plpgsql.PlStatement.Target;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.value.ArrayValue;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** CALL in a body: variables that stand for output parameters get their values. */
final class PlCalls {
  private final PlExecution execution;
  private final RoutineFrame frame;

  PlCalls(PlExecution execution) {
    this.execution = execution;
    this.frame = execution.frame;
  }

  void call(Fragment fragment) {
    PlQuery query = execution.routine.statement(fragment);
    if (!(query.statement().tree() instanceof Call call)) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "syntax error in CALL");
    }
    String text = query.statement().text();
    PlVariables variables =
        new PlVariables(fragment.scope(), execution.values, execution.conflict());
    RoutineCallPlan plan =
        execution.inSql(
            text,
            () ->
                frame
                    .session
                    .services()
                    .translator()
                    .prepareCall(
                        call.call(), new int[0], variables, frame.schema(), frame.session.types()));
    Routine procedure = frame.schema().routine(plan.target().oid()).orElseThrow();
    List<Target> targets = targets(call, procedure, fragment.scope());
    Object result =
        execution.inSql(
            text,
            () -> {
              Object[] given = frame.calls.arguments(frame, plan, variables.arguments());
              return frame.calls.procedure(frame.handle, plan.target(), given);
            });
    if (!targets.isEmpty()) {
      assign(procedure, targets, ArrayValue.parse((String) result));
    }
  }

  /** One for each output parameter. */
  private static List<Target> targets(Call call, Routine procedure, PlScope scope) {
    List<Target> targets = new ArrayList<>();
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
      List<Part> path = new ArrayList<>();
      found.rest().forEach(f -> path.add(new Part(f, null)));
      targets.add(new Target(found.variable(), path));
    }
    return targets;
  }

  private void assign(Routine procedure, List<Target> targets, List<Object> fields) {
    for (int i = 0; i < targets.size(); i++) {
      SqlType type = SqlType.of(procedure.outputs().get(i).type().in(frame.schema()).orElseThrow());
      Object value = fields.get(i);
      if (value instanceof String text && type.oid() == Types.BYTEA.oid()) {
        value = HexFormat.of().parseHex(text.substring(2));
      }
      execution.values.assign(
          targets.get(i), new PlValues.Value(value, type), execution::subscript);
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
