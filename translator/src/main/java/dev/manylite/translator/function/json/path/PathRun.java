package dev.manylite.translator.function.json.path;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.type.jsonpath.Path;
import dev.manylite.translator.type.jsonpath.PathExpression;
import dev.manylite.translator.type.jsonpath.PathItem;
import dev.manylite.translator.type.jsonpath.PathItem.Arithmetic;
import dev.manylite.translator.type.jsonpath.PathItem.Condition;
import dev.manylite.translator.type.jsonpath.PathItem.DateTime;
import dev.manylite.translator.type.jsonpath.PathItem.Descendants;
import dev.manylite.translator.type.jsonpath.PathItem.Elements;
import dev.manylite.translator.type.jsonpath.PathItem.Filter;
import dev.manylite.translator.type.jsonpath.PathItem.Key;
import dev.manylite.translator.type.jsonpath.PathItem.Literal;
import dev.manylite.translator.type.jsonpath.PathItem.Method;
import dev.manylite.translator.type.jsonpath.PathItem.Sign;
import dev.manylite.translator.type.jsonpath.PathItem.Variable;
import dev.manylite.translator.type.value.JsonValue;
import dev.manylite.translator.type.value.JsonValue.Array;
import dev.manylite.translator.type.value.JsonValue.Member;
import dev.manylite.translator.type.value.JsonValue.Obj;
import dev.manylite.translator.type.value.Numeric;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Applies a path to a value. Each item hands each of its results to the item after it; the last
 * ones are collected. Lax paths unwrap arrays where an item wants no array, wrap what is none where
 * it wants one, and take structural errors for an empty result (manual, 9.16.2.2).
 */
final class PathRun implements PathItem.Visitor<Step, Outcome> {
  private final FunctionContext context;
  private final boolean strict;
  private final Obj variables;
  private final PathValue root;
  private final PredicateRun predicates;
  private final ArithmeticRun arithmetic;
  private final MethodRun methods;
  private final SubscriptRun subscripts;

  /** What {@code @} is. */
  private PathValue current;

  private boolean ignoresStructure;
  private boolean reportsErrors;

  /** The container that the ids of {@code .keyvalue()} count from, and its own id. */
  private BaseObject base = new BaseObject(null, 0);

  record BaseObject(JsonValue container, int id) {}

  /**
   * @param variables null where all are null
   * @param silent whether most errors are no errors
   * @param zoned whether the session's time zone may be used
   */
  PathRun(
      FunctionContext context,
      Path path,
      JsonValue root,
      Obj variables,
      boolean silent,
      boolean zoned) {
    this.context = context;
    this.strict = path.strict();
    this.variables = variables;
    this.root = PathValue.of(root);
    this.current = this.root;
    this.ignoresStructure = !strict;
    this.reportsErrors = !silent;
    this.predicates = new PredicateRun(this, zoned);
    this.arithmetic = new ArithmeticRun(this);
    this.methods = new MethodRun(this, variables == null ? 1 : 2);
    this.subscripts = new SubscriptRun(this);
  }

  /** All results; what was found before an error that is not reported. */
  List<PathValue> query(Path path) {
    List<PathValue> found = new ArrayList<>();
    execute(path.expression(), root, found);
    return found;
  }

  Outcome exists(Path path) {
    return exists(path.expression(), root);
  }

  /** Strict paths must be followed to the end, for the errors. */
  Outcome exists(PathExpression expression, PathValue value) {
    if (!strict) {
      return execute(expression, value, null);
    }
    List<PathValue> found = new ArrayList<>();
    Outcome outcome = execute(expression, value, found);
    return outcome == Outcome.FAILED || !found.isEmpty()
        ? outcome == Outcome.FAILED ? outcome : Outcome.FOUND
        : Outcome.EMPTY;
  }

  FunctionContext context() {
    return context;
  }

  boolean strict() {
    return strict;
  }

  boolean reportsErrors() {
    return reportsErrors;
  }

  Outcome execute(PathExpression expression, PathValue value, List<PathValue> found) {
    return execute(expression, 0, value, found, !strict);
  }

  Outcome execute(
      PathExpression expression,
      int place,
      PathValue value,
      List<PathValue> found,
      boolean unwraps) {
    context.checkCanceled();
    return expression
        .items()
        .get(place)
        .accept(this, new Step(expression, place, value, found, unwraps));
  }

  /** Hands a result of a step to the item after it. */
  Outcome next(Step step, PathValue result) {
    if (step.hasNext()) {
      return execute(step.expression(), step.place() + 1, result, step.found(), !strict);
    }
    if (step.found() != null) {
      step.found().add(result);
    }
    return Outcome.FOUND;
  }

  /** As {@link #execute}, but an array among the results stands for its elements in lax paths. */
  Outcome executeUnwrapping(PathExpression expression, PathValue value, List<PathValue> found) {
    if (strict) {
      return execute(expression, value, found);
    }
    List<PathValue> wrapped = new ArrayList<>();
    if (execute(expression, value, wrapped) == Outcome.FAILED) {
      return Outcome.FAILED;
    }
    for (PathValue one : wrapped) {
      Array array = one.array();
      if (array == null) {
        found.add(one);
      } else {
        array.elements().forEach(e -> found.add(PathValue.of(e)));
      }
    }
    return Outcome.FOUND;
  }

  /** Within, errors are not reported. */
  <T> T quietly(Supplier<T> action) {
    boolean before = reportsErrors;
    reportsErrors = false;
    T result = action.get();
    reportsErrors = before;
    return result;
  }

  /** Within, {@code @} is that value. */
  Truth isTrueOf(PathExpression condition, PathValue value) {
    PathValue before = current;
    current = value;
    Truth truth = predicates.decide(condition, value);
    current = before;
    return truth;
  }

  /** Within, the ids of {@code .keyvalue()} count from that container. */
  Outcome within(BaseObject object, Supplier<Outcome> action) {
    BaseObject before = base;
    base = object;
    Outcome outcome = action.get();
    base = before;
    return outcome;
  }

  BaseObject base() {
    return base;
  }

  Outcome failed(Supplier<SqlFault> fault) {
    if (reportsErrors) {
      throw fault.get();
    }
    return Outcome.FAILED;
  }

  private Outcome structural(Supplier<SqlFault> fault) {
    return ignoresStructure ? Outcome.EMPTY : failed(fault);
  }

  /** The same item once more for each element. */
  Outcome unwrapped(Step step) {
    return each(step, step.place(), step.value().array().elements(), false);
  }

  private Outcome each(Step step, int place, List<JsonValue> values, boolean unwraps) {
    return new Descent(step, place, new Descendants(1, 1), false, unwraps).into(values, 1);
  }

  /**
   * Applies an item to all that containers hold at some levels.
   *
   * @param place of the item; that after the last one collects
   * @param quiet whether structural errors are ignored
   */
  private final class Descent {
    private final Step step;
    private final int place;
    private final Descendants levels;
    private final boolean quiet;
    private final boolean unwraps;

    Descent(Step step, int place, Descendants levels, boolean quiet, boolean unwraps) {
      this.step = step;
      this.place = place;
      this.levels = levels;
      this.quiet = quiet;
      this.unwraps = unwraps;
    }

    Outcome into(List<JsonValue> values, int level) {
      Outcome outcome = Outcome.EMPTY;
      for (JsonValue value : values) {
        boolean container = value instanceof Array || value instanceof Obj;
        boolean leaves =
            levels.first() == Descendants.LAST && levels.last() == Descendants.LAST && !container;
        if (level >= levels.first() || leaves) {
          outcome = apply(value);
          if (isDecided(outcome)) {
            return outcome;
          }
        }
        if (level < levels.last() && container) {
          outcome = into(children(value), level + 1);
          if (isDecided(outcome)) {
            return outcome;
          }
        }
      }
      return outcome;
    }

    private boolean isDecided(Outcome outcome) {
      return outcome == Outcome.FAILED || outcome == Outcome.FOUND && step.found() == null;
    }

    private Outcome apply(JsonValue value) {
      PathValue item = PathValue.of(value);
      if (place == step.expression().items().size()) {
        if (step.found() != null) {
          step.found().add(item);
          return Outcome.EMPTY;
        }
        return Outcome.FOUND;
      }
      boolean before = ignoresStructure;
      ignoresStructure |= quiet;
      Outcome outcome = execute(step.expression(), place, item, step.found(), unwraps);
      ignoresStructure = before;
      return outcome;
    }
  }

  private static List<JsonValue> children(JsonValue container) {
    return container instanceof Array array
        ? array.elements()
        : ((Obj) container).members().stream().map(Member::value).toList();
  }

  @Override
  public Outcome root(Step step) {
    return within(new BaseObject(root.json(), 0), () -> next(step, root));
  }

  @Override
  public Outcome current(Step step) {
    return next(step, current);
  }

  @Override
  public Outcome last(Step step) {
    return step.isAnswered()
        ? Outcome.FOUND
        : next(step, PathValue.of(Numeric.of(subscripts.arraySize() - 1L)));
  }

  @Override
  public Outcome literal(Literal item, Step step) {
    return step.isAnswered() ? Outcome.FOUND : next(step, PathValue.of(item.value()));
  }

  @Override
  public Outcome variable(Variable item, Step step) {
    if (variables == null) {
      return next(step, PathValue.of(JsonValue.NULL));
    }
    JsonValue value = variables.get(item.name());
    if (value == null) {
      throw new SqlFault(
          SqlState.UNDEFINED_OBJECT, "could not find jsonpath variable \"" + item.name() + "\"");
    }
    return within(new BaseObject(variables, 1), () -> next(step, PathValue.of(value)));
  }

  @Override
  public Outcome key(Key item, Step step) {
    Obj object = step.value().object();
    if (object != null) {
      JsonValue value = object.get(item.name());
      return value != null
          ? next(step, PathValue.of(value))
          : structural(
              () ->
                  PathFaults.noMember("JSON object does not contain key \"" + item.name() + "\""));
    }
    return step.unwraps() && step.value().array() != null
        ? unwrapped(step)
        : structural(
            () -> PathFaults.noMember("jsonpath member accessor can only be applied to an object"));
  }

  @Override
  public Outcome anyKey(Step step) {
    Obj object = step.value().object();
    if (object != null) {
      return each(step, step.place() + 1, children(object), !strict);
    }
    return step.unwraps() && step.value().array() != null
        ? unwrapped(step)
        : structural(() -> PathFaults.noObject("wildcard member accessor"));
  }

  @Override
  public Outcome anyElement(Step step) {
    Array array = step.value().array();
    if (array != null) {
      return each(step, step.place() + 1, array.elements(), !strict);
    }
    return strict
        ? structural(() -> PathFaults.noArray("wildcard array accessor"))
        : next(step, step.value());
  }

  @Override
  public Outcome elements(Elements item, Step step) {
    if (strict && step.value().array() == null) {
      return structural(() -> PathFaults.noArray("array accessor"));
    }
    return subscripts.elements(item, step, ignoresStructure);
  }

  @Override
  public Outcome descendants(Descendants item, Step step) {
    Outcome outcome = Outcome.EMPTY;
    if (item.first() == 0) {
      boolean before = ignoresStructure;
      ignoresStructure = true;
      outcome = next(step, step.value());
      ignoresStructure = before;
      if (outcome == Outcome.FOUND && step.found() == null) {
        return outcome;
      }
    }
    JsonValue value = step.value() instanceof PathValue.Json json ? json.json() : JsonValue.NULL;
    if (value instanceof Array || value instanceof Obj) {
      return item.last() < 1
          ? Outcome.EMPTY
          : new Descent(step, step.place() + 1, item, true, !strict).into(children(value), 1);
    }
    return outcome;
  }

  @Override
  public Outcome filter(Filter item, Step step) {
    if (step.unwraps() && step.value().array() != null) {
      return unwrapped(step);
    }
    return isTrueOf(item.condition(), step.value()) == Truth.TRUE
        ? next(step, step.value())
        : Outcome.EMPTY;
  }

  @Override
  public Outcome method(Method item, Step step) {
    return methods.method(item.method(), step, ignoresStructure);
  }

  @Override
  public Outcome dateTime(DateTime item, Step step) {
    return methods.dateTime(item.template(), step);
  }

  @Override
  public Outcome arithmetic(Arithmetic item, Step step) {
    return arithmetic.binary(item, step);
  }

  @Override
  public Outcome sign(Sign item, Step step) {
    return arithmetic.unary(item, step);
  }

  @Override
  public Outcome condition(Condition item, Step step) {
    Truth truth = item.predicate().accept(predicates, step.value());
    if (step.isAnswered()) {
      return Outcome.FOUND;
    }
    return next(
        step,
        PathValue.of(
            truth == Truth.UNKNOWN
                ? JsonValue.NULL
                : truth == Truth.TRUE ? JsonValue.TRUE : JsonValue.FALSE));
  }
}
