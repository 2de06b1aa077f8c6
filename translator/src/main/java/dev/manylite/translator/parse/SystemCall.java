package dev.manylite.translator.parse;

import dev.manylite.translator.parse.tree.Expression;
import java.util.ArrayList;
import java.util.List;

/** The calls of pg_catalog's functions that special syntax stands for. */
final class SystemCall {
  private static final String SCHEMA = "pg_catalog";

  private SystemCall() {}

  static Expression.FunctionCall of(String name, int position, Expression... arguments) {
    return of(name, position, List.of(arguments));
  }

  static Expression.FunctionCall of(String name, int position, List<Expression> arguments) {
    List<Expression.FunctionCall.Argument> positional = new ArrayList<>(arguments.size());
    for (Expression argument : arguments) {
      positional.add(new Expression.FunctionCall.Argument(null, argument));
    }
    return new Expression.FunctionCall(
        SCHEMA,
        name,
        List.copyOf(positional),
        false,
        false,
        false,
        List.of(),
        false,
        null,
        null,
        position);
  }
}
