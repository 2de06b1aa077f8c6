package dev.manylite.translator.bind;

import dev.manylite.translator.bind.OverloadResolution.Candidate;
import dev.manylite.translator.bind.OverloadResolution.Outcome;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.PostgresSignatures;
import dev.manylite.translator.function.RoutineTarget;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.VariadicArray;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Expression.FunctionCall;
import dev.manylite.translator.schema.Routine;
import dev.manylite.translator.schema.Schema;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Function calls (manual, 4.2.6 to 4.2.8 and 10.3; PostgreSQL's ParseFuncOrColumn). */
final class FunctionBinder {
  private static final Set<String> SEQUENCE_CHANGES = Set.of("nextval", "setval");

  private final BindContext context;
  private final CallForm form = new CallForm();
  private final AggregateBinder aggregates;
  private final WindowBinder windows;
  private final ValueFunctionBinder valueFunctions;
  private final SetReturningBinder setReturning;
  private final QueryTextBinder queryTexts;
  private final RoutineBinder routines;

  FunctionBinder(BindContext context) {
    this.context = context;
    this.aggregates = new AggregateBinder(context);
    this.windows = new WindowBinder(context);
    this.valueFunctions = new ValueFunctionBinder(context, this);
    this.setReturning = new SetReturningBinder(context);
    this.queryTexts = new QueryTextBinder(context);
    this.routines = new RoutineBinder(context);
  }

  /**
   * A function with its arguments converted.
   *
   * @param type what it returns, pseudo-types replaced
   */
  record Resolved(Signature function, List<BoundExpression> arguments, PgType type) {}

  BoundExpression call(FunctionCall tree, Scope scope) {
    int before = scope.setReturning().size();
    Optional<Resolved> ofQuery = queryTexts.resolve(tree, scope);
    if (ofQuery.isPresent()) {
      form.check(tree, ofQuery.get().function());
      return ofQuery.get().function().kind() == Kind.SCALAR
          ? scalar(ofQuery.get(), tree.position())
          : setReturning.inExpression(tree, ofQuery.get(), scope);
    }
    List<BoundExpression> arguments = arguments(tree, scope);
    BoundExpression conversion = functionalCast(tree, arguments);
    if (conversion != null) {
      return conversion;
    }
    BoundExpression field = functionalField(tree, arguments);
    if (field != null) {
      return field;
    }
    if (HypotheticalRow.named(tree, arguments.size())) {
      form.checkOrderedSet(tree);
      return aggregates.hypothetical(tree, arguments, scope);
    }
    Resolved resolved = resolve(tree, arguments);
    Signature function = resolved.function();
    form.check(tree, function);
    if (function.kind() != Kind.SCALAR && function.kind() != Kind.SET_RETURNING) {
      String calls = tree.over() != null ? "window" : "aggregate";
      SetReturningBinder.refuseSince(
          before,
          scope,
          calls + " function calls cannot contain set-returning function calls",
          context);
    }
    if (tree.over() != null) {
      return windows.call(tree, resolved, scope);
    }
    return switch (function.kind()) {
      case SCALAR -> scalar(resolved, tree.position());
      case AGGREGATE, ORDERED_SET_AGGREGATE -> aggregates.call(tree, resolved, scope);
      case WINDOW -> throw new IllegalStateException("OVER has been checked");
      case SET_RETURNING -> setReturning.inExpression(tree, resolved, scope);
    };
  }

  /**
   * {@code row.name} where no field has that name: the function of it (manual, 8.16.5); null if
   * there is none for the row.
   */
  BoundExpression ofRow(String name, Expression row, Scope scope, int position) {
    if (context.functions().named(name).isEmpty()
        && context.catalog().routines(null, name).isEmpty()) {
      return null;
    }
    FunctionCall tree =
        new FunctionCall(
            null,
            name,
            List.of(new FunctionCall.Argument(null, row)),
            false,
            false,
            false,
            List.of(),
            false,
            null,
            null,
            position);
    try {
      return call(tree, scope);
    } catch (SqlFault fault) {
      if (fault.sqlState().equals(SqlState.UNDEFINED_FUNCTION)) {
        return null;
      }
      throw fault;
    }
  }

  /** A set-returning function that stands in FROM; empty where the call is none. */
  Optional<Resolved> setReturningInFrom(FunctionCall tree, Scope scope) {
    Optional<Resolved> ofQuery =
        queryTexts.resolve(tree, scope).filter(r -> r.function().kind() == Kind.SET_RETURNING);
    if (ofQuery.isPresent()) {
      form.check(tree, ofQuery.get().function());
      return ofQuery;
    }
    boolean own = !context.catalog().routines(tree.schema(), tree.name()).isEmpty();
    if (!own
        && context.functions().named(tree.name()).stream()
            .noneMatch(s -> s.kind() == Kind.SET_RETURNING)) {
      return Optional.empty();
    }
    List<BoundExpression> arguments = arguments(tree, scope);
    if (own && functionalCast(tree, arguments) != null) {
      return Optional.empty();
    }
    Resolved resolved = resolve(tree, arguments);
    if (RoutineTarget.isCalledBy(resolved.function())) {
      form.check(tree, resolved.function());
      return Optional.of(routines.inFrom(resolved));
    }
    if (resolved.function().kind() != Kind.SET_RETURNING) {
      return Optional.empty();
    }
    form.check(tree, resolved.function());
    return Optional.of(resolved);
  }

  BoundExpression scalar(Resolved resolved, int position) {
    List<BoundExpression> arguments = resolved.arguments();
    if (resolved.function().implementation() instanceof Implementation.AsOperator behind) {
      boolean prefix = arguments.size() == 1;
      return context
          .expressions()
          .operators()
          .apply(
              behind.symbol(),
              prefix ? null : arguments.get(0),
              arguments.get(prefix ? 0 : 1),
              position);
    }
    if (SEQUENCE_CHANGES.contains(resolved.function().name())) {
      context.markWrites();
    }
    return new JsonRecords(context)
        .checked(
            resolved.function().name(),
            new Call(resolved.function(), resolved.arguments(), SqlType.of(resolved.type())));
  }

  BoundExpression valueFunction(Expression.ValueFunction tree, Scope scope) {
    return valueFunctions.bind(tree);
  }

  BoundExpression grouping(Expression.Grouping tree, Scope scope) {
    return aggregates.grouping(tree, scope);
  }

  /** A built-in function over arguments that fit exactly or by implicit conversion. */
  BoundExpression builtIn(String name, List<BoundExpression> arguments, int position) {
    FunctionCall tree =
        new FunctionCall(
            null, name, List.of(), false, false, false, List.of(), false, null, null, position);
    return context.at(scalar(resolve(tree, arguments), position), position);
  }

  /** A parameter of type void stands for one of OUT, which JDBC's calls list with the others. */
  private static boolean isOutput(BoundExpression argument) {
    return argument instanceof BoundExpression.Parameter parameter
        && parameter.type().oid() == Types.VOID.oid();
  }

  private List<BoundExpression> arguments(FunctionCall tree, Scope scope) {
    List<BoundExpression> arguments = new ArrayList<>();
    for (FunctionCall.Argument argument : tree.arguments()) {
      BoundExpression value = context.expressions().bind(argument.value(), scope);
      if (!isOutput(value)) {
        arguments.add(value);
      }
    }
    if (tree.withinGroup()) {
      for (var item : tree.orderBy()) {
        arguments.add(context.expressions().bind(item.expression(), scope));
      }
    }
    return arguments;
  }

  /** The same function as a table whose rows are of this type. */
  Resolved returning(Resolved resolved, PgType row) {
    return routines.returning(resolved, row);
  }

  /** A procedure that CALL names. */
  Resolved procedure(FunctionCall tree, Scope scope) {
    return resolve(tree, arguments(tree, scope));
  }

  private Resolved resolve(FunctionCall tree, List<BoundExpression> arguments) {
    List<PgType> inputs = arguments.stream().map(a -> a.type().base()).toList();
    checkSchema(tree, inputs);
    List<Routine> own = context.catalog().routines(tree.schema(), tree.name());
    if (!own.isEmpty()) {
      return resolve(tree, own, arguments, inputs);
    }
    List<Signature> named = named(tree);
    if (NamedArguments.in(tree) && !named.isEmpty()) {
      return resolveNamed(tree, named, arguments, inputs);
    }
    List<Candidate> candidates = OverloadResolution.fitting(named, inputs.size(), tree.variadic());
    Outcome outcome =
        context
            .overloads()
            .function(
                candidates,
                () ->
                    OverloadResolution.fitting(
                        tree.schema() == null || tree.schema().equals(Schema.PG_CATALOG)
                            ? PostgresSignatures.missingFunctions(tree.name())
                            : List.of(),
                        inputs.size(),
                        tree.variadic()),
                inputs);
    return convert(tree, found(tree, outcome, inputs), arguments, inputs);
  }

  /** Among the database's own functions, and PostgreSQL's of the same name. */
  private Resolved resolve(
      FunctionCall tree, List<Routine> own, List<BoundExpression> arguments, List<PgType> inputs) {
    boolean builtIn = tree.schema() == null || tree.schema().equals(Schema.PG_CATALOG);
    List<Candidate> candidates = new ArrayList<>();
    if (builtIn && !NamedArguments.in(tree)) {
      candidates.addAll(OverloadResolution.fitting(named(tree), inputs.size(), tree.variadic()));
    }
    for (Candidate candidate : routines.candidates(own, tree, inputs.size())) {
      boolean hidden =
          candidates.stream()
              .anyMatch(
                  c ->
                      !RoutineBinder.is(c.signature())
                          && OverloadResolution.same(c.arguments(), candidate.arguments()));
      if (!hidden) {
        candidates.add(candidate);
      }
    }
    Outcome outcome = context.overloads().function(candidates, List::of, inputs);
    if (outcome.candidate() != null && RoutineBinder.ambiguous(outcome.candidate(), candidates)) {
      throw missing(tree, inputs, true).at(tree.position());
    }
    Candidate found = found(tree, outcome, inputs);
    if (!RoutineBinder.is(found.signature())) {
      return convert(tree, found, arguments, inputs);
    }
    Routine routine = RoutineBinder.routine(found);
    context.uses().routine(tree, routine);
    context.relations().call(routine, context.catalog().access(routine.oid()));
    return routines.resolve(tree, found, arguments);
  }

  private List<Signature> named(FunctionCall tree) {
    List<Signature> own = new OwnFunctions(context.catalog()).named(tree.schema(), tree.name());
    return own.isEmpty() ? context.functions().named(tree.name()) : own;
  }

  private static Candidate found(FunctionCall tree, Outcome outcome, List<PgType> inputs) {
    Candidate candidate = outcome.candidate();
    if (candidate == null) {
      throw missing(tree, inputs, outcome.ambiguous()).at(tree.position());
    }
    if (candidate.signature().implementation() == null) {
      throw SqlFault.unsupported(
              "function "
                  + tree.name()
                  + candidate.arguments().stream()
                      .map(PgType::sqlName)
                      .collect(Collectors.joining(", ", "(", ")")))
          .at(tree.position());
    }
    return candidate;
  }

  private Resolved resolveNamed(
      FunctionCall tree,
      List<Signature> named,
      List<BoundExpression> arguments,
      List<PgType> inputs) {
    if (!NamedArguments.known(tree.name())) {
      throw SqlFault.unsupported("named argument notation for " + tree.name()).at(tree.position());
    }
    List<BoundExpression> ordered = NamedArguments.positional(tree, arguments);
    if (ordered == null) {
      throw missing(tree, inputs, false).at(tree.position());
    }
    List<PgType> types = ordered.stream().map(a -> a.type().base()).toList();
    List<Candidate> candidates = OverloadResolution.fitting(named, types.size(), false);
    Outcome outcome = context.overloads().function(candidates, List::of, types);
    if (outcome.candidate() == null) {
      throw missing(tree, inputs, outcome.ambiguous()).at(tree.position());
    }
    return convert(tree, outcome.candidate(), ordered, types);
  }

  private Resolved convert(
      FunctionCall tree,
      Candidate candidate,
      List<BoundExpression> arguments,
      List<PgType> inputs) {
    Signature function =
        tree.variadic() ? variadicArray(candidate, arguments) : candidate.signature();
    try {
      List<PgType> declared =
          Polymorphism.resolve(inputs, candidate.arguments(), context.coercion());
      PgType type =
          Polymorphism.result(function.result(), inputs, candidate.arguments(), context.coercion());
      List<BoundExpression> converted = new ArrayList<>();
      for (int i = 0; i < arguments.size(); i++) {
        converted.add(context.coercion().implicit(arguments.get(i), declared.get(i)));
      }
      return new Resolved(function, gather(candidate, declared, converted), type);
    } catch (SqlFault fault) {
      throw fault.at(tree.position());
    }
  }

  private Signature variadicArray(Candidate candidate, List<BoundExpression> arguments) {
    List<PgType> formal = candidate.signature().arguments();
    if (formal.get(formal.size() - 1).oid() != Types.ANY.oid()) {
      return candidate.signature();
    }
    BoundExpression last = arguments.get(arguments.size() - 1);
    if (!(last.type().base() instanceof ArrayType)) {
      throw new SqlFault(SqlState.DATATYPE_MISMATCH, "VARIADIC argument must be an array")
          .at(context.position(last));
    }
    return VariadicArray.of(candidate.signature());
  }

  /** Spread arguments of one type are passed as the array that the function declares. */
  private static List<BoundExpression> gather(
      Candidate candidate, List<PgType> declared, List<BoundExpression> arguments) {
    List<PgType> formal = candidate.signature().arguments();
    if (candidate.spread() < 0 || formal.get(formal.size() - 1).oid() == Types.ANY.oid()) {
      return arguments;
    }
    int start = candidate.spread();
    List<BoundExpression> gathered = new ArrayList<>(arguments.subList(0, start));
    gathered.add(
        new ArrayConstructor(
            List.copyOf(arguments.subList(start, arguments.size())),
            SqlType.of(Types.array(declared.get(start)))));
    return gathered;
  }

  private void checkSchema(FunctionCall tree, List<PgType> inputs) {
    String schema = tree.schema();
    boolean ofInformationSchema = tree.name().startsWith("_pg_");
    if (schema == null || schema.equals("pg_catalog")) {
      boolean visible =
          schema == null && context.catalog().searchPath().contains(Schema.INFORMATION_SCHEMA);
      if (ofInformationSchema && !visible) {
        throw missing(tree, inputs, false).at(tree.position());
      }
      return;
    }
    if (!context.catalog().schemas().contains(schema)) {
      throw new SqlFault(SqlState.INVALID_SCHEMA_NAME, "schema \"" + schema + "\" does not exist")
          .at(tree.position());
    }
    boolean known =
        ofInformationSchema && schema.equals(Schema.INFORMATION_SCHEMA)
            || !context.catalog().routines(schema, tree.name()).isEmpty()
            || !new OwnFunctions(context.catalog()).named(schema, tree.name()).isEmpty();
    if (!known) {
      throw missing(tree, inputs, false).at(tree.position());
    }
  }

  /**
   * {@code type(x)} means {@code x::type} where no function of that name takes exactly x (manual,
   * 10.3, step 3).
   */
  private BoundExpression functionalCast(FunctionCall tree, List<BoundExpression> arguments) {
    if (arguments.size() != 1
        || tree.arguments().size() != 1
        || tree.arguments().get(0).name() != null
        || !form.plain(tree)
        || tree.schema() != null && !tree.schema().equals("pg_catalog")) {
      return null;
    }
    PgType input = arguments.get(0).type().base();
    if (input instanceof RowType) {
      return null;
    }
    boolean exact =
        named(tree).stream()
                .anyMatch(
                    s -> s.arguments().size() == 1 && s.arguments().get(0).oid() == input.oid())
            || !context.catalog().routines(tree.schema(), tree.name()).isEmpty();
    if (exact) {
      return null;
    }
    return context
        .catalog()
        .type(tree.schema(), tree.name())
        .filter(t -> t.facts().category() != 'P')
        .map(
            t ->
                context
                    .coercion()
                    .to(arguments.get(0), SqlType.of(t), Context.EXPLICIT, tree.position()))
        .orElse(null);
  }

  /** {@code f(x)} means {@code x.f} where there is no such function (manual, 8.16.5). */
  private BoundExpression functionalField(FunctionCall tree, List<BoundExpression> arguments) {
    if (arguments.size() != 1
        || !form.plain(tree)
        || tree.schema() != null
        || !(arguments.get(0).type().base() instanceof RowType type)
        || type.place(tree.name()).isEmpty()) {
      return null;
    }
    List<Candidate> candidates =
        new ArrayList<>(
            OverloadResolution.fitting(context.functions().named(tree.name()), 1, false));
    candidates.addAll(routines.candidates(context.catalog().routines(null, tree.name()), tree, 1));
    return context.overloads().function(candidates, List::of, List.of(type)).candidate() == null
        ? context.rows().fields(arguments.get(0)).get(type.place(tree.name()).orElseThrow())
        : null;
  }

  private static SqlFault missing(FunctionCall tree, List<PgType> inputs, boolean ambiguous) {
    String name = tree.schema() == null ? tree.name() : tree.schema() + "." + tree.name();
    List<String> types = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      String argument = i < tree.arguments().size() ? tree.arguments().get(i).name() : null;
      types.add((argument == null ? "" : argument + " => ") + inputs.get(i).sqlName());
    }
    String written = name + "(" + String.join(", ", types) + ")";
    if (ambiguous) {
      return new SqlFault(SqlState.AMBIGUOUS_FUNCTION, "function " + written + " is not unique")
          .withHint(
              "Could not choose a best candidate function. You might need to add explicit type"
                  + " casts.");
    }
    SqlFault fault =
        new SqlFault(SqlState.UNDEFINED_FUNCTION, "function " + written + " does not exist");
    if (!tree.orderBy().isEmpty() && !tree.withinGroup()) {
      return fault.withHint(
          "No aggregate function matches the given name and argument types. Perhaps you misplaced"
              + " ORDER BY; ORDER BY must appear after all regular arguments of the aggregate.");
    }
    return fault.withHint(
        "No function matches the given name and argument types. You might need to add explicit"
            + " type casts.");
  }
}
