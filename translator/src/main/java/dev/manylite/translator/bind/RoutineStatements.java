package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FunctionBinder.Resolved;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.bound.OutputColumn;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.TypeContext;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What running a function's body needs bound beside its statements. */
public final class RoutineStatements {
  private RoutineStatements() {}

  /** {@code SELECT $1} as another type: as an assignment converts, or by way of text. */
  public static Binding conversion(SqlType from, SqlType to, Catalog catalog, TypeContext types) {
    BindContext context = new BindContext(catalog, types, new int[0]);
    BoundExpression value = context.parameters().declare(1, from);
    if (DomainBinder.concerns(from)) {
      value = context.domains().held(value);
    }
    BoundExpression converted =
        context.coercion().to(value, to, Context.ASSIGNMENT, SqlFault.NO_POSITION);
    if (converted == null) {
      SqlType text = SqlType.of(Types.TEXT);
      BoundExpression written = new Cast(value, new Cast.Method.ByText(), true, text);
      converted = context.coercion().to(written, to, Context.EXPLICIT, SqlFault.NO_POSITION);
    }
    return binding(List.of(converted), context);
  }

  /** A procedure's call: its arguments as a query, and what it is. */
  public record CallBinding(Binding arguments, RoutineTarget target) {}

  /**
   * @throws SqlFault 42883, 42809 …
   */
  public static CallBinding call(
      FunctionCall tree, int[] hints, Variables variables, Catalog catalog, TypeContext types) {
    BindContext context = new BindContext(catalog, types, hints);
    context.variables(variables);
    Scope scope = new Scope(null);
    scope.enter(ExpressionKind.CALL_ARGUMENT);
    if (tree.star() || tree.distinct() || !tree.orderBy().isEmpty()) {
      throw new SqlFault(SqlState.SYNTAX_ERROR, "syntax error in CALL").at(tree.position());
    }
    context.bindingCall(true);
    Resolved resolved;
    try {
      resolved = context.expressions().functions().procedure(tree, scope);
    } catch (SqlFault fault) {
      String message = fault.getMessage();
      if (!fault.sqlState().equals(SqlState.UNDEFINED_FUNCTION)
          || !message.startsWith("function " + tree.name())) {
        throw fault;
      }
      throw new SqlFault(fault.sqlState(), "procedure" + message.substring("function".length()))
          .withHint(
              "No procedure matches the given name and argument types. You might need to add"
                  + " explicit type casts.")
          .at(fault.position());
    }
    if (!RoutineTarget.isCalledBy(resolved.function())) {
      throw noProcedure(tree, resolved);
    }
    RoutineTarget target = RoutineTarget.of(resolved.function());
    Optional<Routine> routine = catalog.routine(target.oid());
    if (!routine.orElseThrow().procedure()) {
      throw noProcedure(tree, resolved);
    }
    return new CallBinding(binding(resolved.arguments(), context), target);
  }

  private static SqlFault noProcedure(FunctionCall tree, Resolved resolved) {
    List<String> types = new ArrayList<>();
    resolved.function().arguments().forEach(a -> types.add(a.sqlName()));
    return new SqlFault(
            SqlState.WRONG_OBJECT_TYPE,
            tree.name() + "(" + String.join(", ", types) + ") is not a procedure")
        .withHint("To call a function, use SELECT.")
        .at(tree.position());
  }

  private static Binding binding(List<BoundExpression> values, BindContext context) {
    List<OutputColumn> columns = new ArrayList<>();
    for (BoundExpression value : values) {
      String alias = "c" + (columns.size() + 1);
      columns.add(new OutputColumn(alias, alias, context.coercion().unknownToText(value)));
    }
    if (columns.isEmpty()) {
      columns.add(
          new OutputColumn("c1", "c1", new BoundExpression.Constant(null, SqlType.of(Types.TEXT))));
    }
    BoundQuery query = QueryOutputs.over(null, columns);
    return new Binding(
        query,
        context.parameters().resolved(),
        context.writes(),
        Optional.empty(),
        false,
        context.warnings(),
        context.relations().required(query));
  }
}
