package dev.manylite.translator.bind;

import dev.manylite.translator.bind.FunctionBinder.Resolved;
import dev.manylite.translator.bind.OverloadResolution.Candidate;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Implementation.OfRoutine;
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.parse.Parser;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Routine.Parameter;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.row.RowType;
import dev.manylite.translator.type.row.UnknownRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Calls of the database's own functions (manual, 38.5; PostgreSQL's FuncnameGetCandidates). */
final class RoutineBinder {
  private final BindContext context;

  RoutineBinder(BindContext context) {
    this.context = context;
  }

  /** The routines that the call's arguments can be given to, those found first before others. */
  List<Candidate> candidates(List<Routine> routines, FunctionCall tree, int count) {
    List<Candidate> candidates = new ArrayList<>();
    for (Routine routine : routines) {
      Candidate candidate = fit(routine, tree, count);
      if (candidate != null && candidates.stream().noneMatch(c -> hides(c, candidate))) {
        candidates.removeIf(c -> hides(candidate, c));
        candidates.add(candidate);
      }
    }
    return candidates;
  }

  /** Of the same arguments: what is found earlier, or does not spread them. */
  private static boolean hides(Candidate one, Candidate other) {
    if (!OverloadResolution.same(one.arguments(), other.arguments())) {
      return false;
    }
    return !routine(one).schema().equals(routine(other).schema())
        || one.spread() < 0 && other.spread() >= 0;
  }

  static boolean is(Signature signature) {
    return signature.implementation() instanceof OfRoutine;
  }

  static Routine routine(Candidate candidate) {
    return ((OfRoutine) candidate.signature().implementation()).routine();
  }

  /** Whether another one takes the same arguments, by way of its defaults. */
  static boolean ambiguous(Candidate chosen, List<Candidate> candidates) {
    return is(chosen.signature())
        && candidates.stream()
            .anyMatch(
                c ->
                    c != chosen
                        && is(c.signature())
                        && OverloadResolution.same(c.arguments(), chosen.arguments()));
  }

  private static String written(String name, List<PgType> types) {
    return name + types.stream().map(PgType::sqlName).collect(Collectors.joining(", ", "(", ")"));
  }

  /** CALL gives a procedure's output parameters, too. */
  private List<Parameter> inputs(Routine routine) {
    return context.callsProcedure() && routine.procedure()
        ? routine.parameters()
        : routine.inputs();
  }

  private Candidate fit(Routine routine, FunctionCall tree, int count) {
    List<Parameter> inputs = inputs(routine);
    List<PgType> types = new ArrayList<>();
    for (Parameter input : inputs) {
      PgType type = input.type().in(context.catalog()).orElse(null);
      if (type == null) {
        return null;
      }
      types.add(type);
    }
    if (NamedArguments.in(tree)) {
      return named(routine, tree, types);
    }
    int fixed = inputs.size();
    int least = fixed - (int) inputs.stream().filter(p -> p.defaultValue() != null).count();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      places.add(Math.min(i, fixed - 1));
    }
    boolean variadic = routine.variadic();
    if (tree.variadic()) {
      return variadic && fixed == count ? candidate(routine, places, types, -1) : null;
    }
    if (variadic && count >= fixed && fixed > 0) {
      List<PgType> spread = new ArrayList<>(types.subList(0, fixed - 1));
      while (spread.size() < count) {
        spread.add(OverloadResolution.element(types.get(fixed - 1)));
      }
      return candidate(routine, places, spread, fixed - 1);
    }
    return count <= fixed && count >= least
        ? candidate(routine, places, types.subList(0, count), -1)
        : null;
  }

  private Candidate named(Routine routine, FunctionCall tree, List<PgType> types) {
    if (routine.variadic() && !tree.variadic()) {
      return null;
    }
    List<Parameter> inputs = inputs(routine);
    List<Integer> places = new ArrayList<>();
    List<PgType> arguments = new ArrayList<>();
    for (FunctionCall.Argument argument : tree.arguments()) {
      int place = argument.name() == null ? places.size() : -1;
      for (int i = 0; i < inputs.size() && place < 0; i++) {
        place = argument.name().equals(inputs.get(i).name()) ? i : -1;
      }
      if (place < 0 || place >= inputs.size() || places.contains(place)) {
        return null;
      }
      places.add(place);
      arguments.add(types.get(place));
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (!places.contains(i) && inputs.get(i).defaultValue() == null) {
        return null;
      }
    }
    return candidate(routine, places, arguments, -1);
  }

  private static Candidate candidate(
      Routine routine, List<Integer> places, List<PgType> arguments, int spread) {
    Signature signature =
        new Signature(
            routine.name(),
            false,
            arguments,
            Types.VOID,
            routine.returnsSet() ? Kind.SET_RETURNING : Kind.SCALAR,
            routine.volatility(),
            routine.strict(),
            false,
            0,
            new OfRoutine(routine, places));
    return new Candidate(signature, List.copyOf(arguments), spread);
  }

  /** The function with its arguments, defaults included, in the order of its inputs. */
  Resolved resolve(FunctionCall tree, Candidate candidate, List<BoundExpression> given) {
    OfRoutine of = (OfRoutine) candidate.signature().implementation();
    Routine routine = of.routine();
    if (routine.procedure() && !context.callsProcedure()) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              written(routine.name(), given.stream().map(a -> a.type().base()).toList())
                  + " is a procedure")
          .withHint("To call a procedure, use CALL.")
          .at(tree.position());
    }
    if (!routine.procedure() && context.callsProcedure()) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              written(routine.name(), given.stream().map(a -> a.type().base()).toList())
                  + " is not a procedure")
          .withHint("To call a function, use SELECT.")
          .at(tree.position());
    }
    if (routine.isTrigger()) {
      throw new SqlFault(
              SqlState.FEATURE_NOT_SUPPORTED, "trigger functions can only be called as triggers")
          .withContext("compilation of PL/pgSQL function \"" + routine.name() + "\" near line 1");
    }
    List<Parameter> inputs = inputs(routine);
    List<BoundExpression> arguments = new ArrayList<>();
    List<PgType> declared = new ArrayList<>();
    int fixed = candidate.spread() >= 0 ? candidate.spread() : inputs.size();
    for (int i = 0; i < fixed; i++) {
      int at = of.places().indexOf(i);
      PgType type = inputs.get(i).type().in(context.catalog()).orElseThrow();
      declared.add(type);
      arguments.add(at >= 0 ? given.get(at) : defaultValue(inputs.get(i), type));
    }
    for (int i = fixed; candidate.spread() >= 0 && i < given.size(); i++) {
      declared.add(candidate.arguments().get(i));
      arguments.add(given.get(i));
    }
    return resolve(routine, arguments, declared, candidate.spread());
  }

  /** The default of a parameter without a type of its own stays the literal that it may be. */
  private BoundExpression defaultValue(Parameter parameter, PgType type) {
    Expression tree = Parser.expression(parameter.defaultValue());
    if (tree instanceof Expression.Cast cast
        && Polymorphism.is(type)
        && cast.operand() instanceof Expression.NullLiteral) {
      tree = cast.operand();
    }
    context.enterText();
    try {
      return context.expressions().bind(tree, new Scope(null));
    } finally {
      context.leaveText();
    }
  }

  private Resolved resolve(
      Routine routine, List<BoundExpression> given, List<PgType> declared, int spread) {
    List<PgType> inputs = given.stream().map(a -> a.type().base()).toList();
    if (!Polymorphism.consistent(inputs, declared, context.coercion())) {
      throw new SqlFault(
          SqlState.DATATYPE_MISMATCH, "arguments declared \"anyelement\" are not all alike");
    }
    List<PgType> actual = Polymorphism.resolve(inputs, declared, context.coercion());
    PgType result = result(routine, inputs, declared);
    List<BoundExpression> arguments = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      arguments.add(context.coercion().implicit(given.get(i), actual.get(i)));
    }
    List<PgType> types = new ArrayList<>(actual);
    if (spread >= 0) {
      List<BoundExpression> gathered = new ArrayList<>(arguments.subList(0, spread));
      PgType array = Types.array(actual.get(spread));
      gathered.add(
          new ArrayConstructor(
              List.copyOf(arguments.subList(spread, arguments.size())), SqlType.of(array)));
      arguments = gathered;
      types = new ArrayList<>(actual.subList(0, spread));
      types.add(array);
    }
    if (RoutineWrites.may(routine, context.catalog())) {
      context.markWrites();
    }
    RoutineTarget target = RoutineTarget.of(routine, types, result);
    Signature function =
        routine.returnsSet()
            ? target.table(routine.name(), column(routine), types, result)
            : target.scalar(routine.name(), types, result);
    return new Resolved(function, arguments, result);
  }

  /** A function with one OUT parameter names its column by that. */
  private static String column(Routine routine) {
    List<Parameter> outputs = routine.outputs();
    return outputs.size() == 1 && outputs.get(0).name() != null
        ? outputs.get(0).name()
        : routine.name();
  }

  private PgType result(Routine routine, List<PgType> inputs, List<PgType> declared) {
    List<Parameter> outputs = routine.outputs();
    if (outputs.size() > 1 || routine.procedure() && !outputs.isEmpty()) {
      List<RowType.Field> fields = new ArrayList<>();
      for (Parameter output : outputs) {
        String name = output.name() == null ? "column" + (fields.size() + 1) : output.name();
        PgType type =
            Polymorphism.result(
                output.type().in(context.catalog()).orElseThrow(),
                inputs,
                declared,
                context.coercion());
        fields.add(new RowType.Field(name, SqlType.of(type)));
      }
      return RowType.anonymous(fields);
    }
    PgType type =
        routine
            .result()
            .in(context.catalog())
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_OBJECT,
                        "the type that function " + routine.name() + " returns is gone"));
    if (type.oid() == Types.RECORD.oid()) {
      return UnknownRecord.INSTANCE;
    }
    return Polymorphism.result(type, inputs, declared, context.coercion());
  }

  /** In FROM a function of any kind is a table. */
  Resolved inFrom(Resolved resolved) {
    return resolved.function().kind() == Kind.SET_RETURNING
        ? resolved
        : returning(resolved, resolved.type());
  }

  /** The same as a table whose rows are of this type. */
  Resolved returning(Resolved resolved, PgType row) {
    Signature function = resolved.function();
    Routine routine = context.catalog().routine(RoutineTarget.of(function).oid()).orElseThrow();
    RoutineTarget target = RoutineTarget.of(routine, function.arguments(), row);
    return new Resolved(
        target.table(function.name(), column(routine), function.arguments(), row),
        resolved.arguments(),
        row);
  }
}
