package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.parse.tree.Expression.ValueFunction;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.List;

/** The SQL-standard functions without parentheses (manual, 9.9.5 and 9.26). */
final class ValueFunctionBinder {
  private final BindContext context;
  private final FunctionBinder functions;

  ValueFunctionBinder(BindContext context, FunctionBinder functions) {
    this.context = context;
    this.functions = functions;
  }

  BoundExpression bind(ValueFunction tree) {
    return switch (tree.name()) {
      case "current_timestamp" -> clock(Types.TIMESTAMPTZ, tree);
      case "current_date" -> clock(Types.DATE, tree);
      case "current_time" -> clock(Types.TIMETZ, tree);
      case "localtimestamp" -> clock(Types.TIMESTAMP, tree);
      case "localtime" -> clock(Types.TIME, tree);
      case "current_user", "current_role", "user" -> call("current_user", tree);
      case "session_user" -> call("session_user", tree);
      case "current_catalog" -> call("current_database", tree);
      case "current_schema" -> call("current_schema", tree);
      default -> throw SqlFault.unsupported(tree.name()).at(tree.position());
    };
  }

  private BoundExpression call(String function, ValueFunction tree) {
    return functions.builtIn(function, List.of(), tree.position());
  }

  private BoundExpression clock(PgType type, ValueFunction tree) {
    List<String> modifiers =
        tree.precision() < 0 ? List.of() : List.of(Integer.toString(tree.precision()));
    context.typeNames().warnOf(type, modifiers, SqlFault.NO_POSITION);
    SqlType target = new SqlType(type, type.modifier(modifiers));
    return context.coercion().to(call("now", tree), target, Context.EXPLICIT, tree.position());
  }
}
