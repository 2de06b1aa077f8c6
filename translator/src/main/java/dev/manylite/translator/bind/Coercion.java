package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Cast.Method;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.cast.CastDefinition;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.function.cast.Casts;
import dev.manylite.translator.function.form.MomentComparison;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
import java.util.List;
import java.util.Optional;

/**
 * Which conversions are allowed where, and the nodes that carry them out (manual, 10.1 and CREATE
 * CAST; PostgreSQL's parse_coerce.c).
 */
final class Coercion {
  private final BindContext context;
  private final Casts casts;

  Coercion(BindContext context, Casts casts) {
    this.context = context;
    this.casts = casts;
  }

  CommonType commonType() {
    return context.commonType();
  }

  /**
   * Whether every input can become its target in {@code where}, without regard to which is best.
   */
  boolean possible(List<PgType> inputs, List<PgType> targets, Context where) {
    boolean polymorphic = false;
    for (int i = 0; i < inputs.size(); i++) {
      if (Polymorphism.is(targets.get(i))) {
        polymorphic = true;
      } else if (!possible(inputs.get(i), targets.get(i), where)) {
        return false;
      }
    }
    return !polymorphic || Polymorphism.consistent(inputs, targets, this);
  }

  boolean possible(PgType input, PgType target, Context where) {
    if (DomainBinder.concerns(SqlType.of(input)) || DomainBinder.concerns(SqlType.of(target))) {
      return input.oid() == target.oid() || possibleHeld(input, target, where);
    }
    return input.oid() == target.oid()
        || input.oid() == Types.UNKNOWN.oid()
        || target.oid() == Types.ANY.oid()
        || input instanceof RowType && target.oid() == Types.RECORD.oid()
        || input.oid() == Types.RECORD.oid() && target instanceof RowType
        || Polymorphism.is(target) && Polymorphism.consistent(List.of(input), List.of(target), this)
        || pathway(input, target, where).isPresent();
  }

  /** A domain converts to and from what it is over, and as that does (manual, 8.18). */
  private boolean possibleHeld(PgType input, PgType target, Context where) {
    if (target.oid() == Types.ANY.oid()) {
      return true;
    }
    return Polymorphism.is(target)
        ? Polymorphism.consistent(List.of(input), List.of(target), this)
        : possible(held(input), held(target), where);
  }

  private static PgType held(PgType type) {
    return DomainType.held(SqlType.of(type)).base();
  }

  /** How {@code input} becomes {@code target} in {@code where}; both known and different. */
  private Optional<Method> pathway(PgType input, PgType target, Context where) {
    Optional<CastDefinition> cast = casts.find(input, target);
    if (cast.isPresent()) {
      return cast.filter(c -> c.context().compareTo(where) <= 0).map(CastDefinition::method);
    }
    if (input.isArray() && isArrayOfItsElement(target)) {
      PgType from = Types.element(input);
      PgType to = Types.element(target);
      if (from.oid() == to.oid()) {
        return Optional.of(new Method.Relabel());
      }
      return pathway(from, to, where).map(Coercion::elementwise);
    }
    return Optional.empty();
  }

  /** False for int2vector and oidvector, to which no array converts. */
  private static boolean isArrayOfItsElement(PgType type) {
    return type.isArray() && Types.array(Types.element(type)).oid() == type.oid();
  }

  private static Method elementwise(Method element) {
    return element instanceof Method.Relabel ? element : new Method.Elementwise(element);
  }

  /** As {@link #to} to a type without modifier, where {@link #possible} has been asked before. */
  BoundExpression implicit(BoundExpression node, PgType target) {
    return convert(node, SqlType.of(target), Context.IMPLICIT, context.position(node));
  }

  /** As {@link #implicit} for an operand of a comparison, for which no date is out of range. */
  BoundExpression compared(BoundExpression node, PgType target) {
    Optional<Signature> lenient = MomentComparison.of(node.type().base(), target);
    if (lenient.isEmpty() || node instanceof Constant constant && constant.value() == null) {
      return implicit(node, target);
    }
    return context.at(
        new Cast(node, new Method.ByFunction(lenient.get()), false, SqlType.of(target)),
        context.position(node));
  }

  /**
   * The node as {@code target}, its modifier applied; null where there is no such conversion.
   *
   * @param position of the conversion itself, e.g. of {@code ::}
   */
  BoundExpression to(BoundExpression node, SqlType target, Context where, int position) {
    if (!possible(node.type().base(), target.base(), where)) {
      return null;
    }
    BoundExpression converted = convert(node, target, where, position);
    return applyModifier(converted, target, where == Context.EXPLICIT);
  }

  private BoundExpression convert(
      BoundExpression node, SqlType target, Context where, int position) {
    PgType input = node.type().base();
    PgType type = target.base();
    int at = leftmost(context.position(node), position);
    if (input.oid() == type.oid()
        || type.oid() == Types.ANY.oid()
        || Polymorphism.takesAsIs(type, input)) {
      return node;
    }
    if (DomainBinder.concerns(target)) {
      return context.at(toDomain(node, target, where, position), at);
    }
    if (DomainBinder.concerns(node.type())) {
      return convert(context.domains().held(node), target, where, position);
    }
    if (input instanceof RowType && type.oid() == Types.RECORD.oid()) {
      // It stays of the type that says what its fields are.
      return node;
    }
    if (input.oid() == Types.RECORD.oid() && type instanceof RowType named) {
      int place = position >= 0 ? position : context.position(node);
      return context.at(context.rows().toComposite(node, named, where, place), at);
    }
    if (input.oid() == Types.UNKNOWN.oid()) {
      if (node instanceof Constant constant) {
        Constant literal = literal(constant, target);
        return context.at(context.domains().checkedFields(literal, where == Context.EXPLICIT), at);
      }
      if (node instanceof Parameter parameter) {
        return context.at(context.parameters().resolve(parameter, type), at);
      }
      return context.at(
          new Cast(node, new Method.ByText(), where == Context.EXPLICIT, SqlType.of(type)), at);
    }
    Method method =
        pathway(input, type, where)
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.INTERNAL_ERROR,
                        "failed to find conversion function from "
                            + input.sqlName()
                            + " to "
                            + type.sqlName()));
    if (node instanceof Constant constant && constant.value() == null) {
      return context.at(new Constant(null, SqlType.of(type)), at);
    }
    SqlType result = appliesModifier(method) ? target : SqlType.of(type);
    return context.at(new Cast(node, method, where == Context.EXPLICIT, result), at);
  }

  private static boolean appliesModifier(Method method) {
    return method instanceof Method.ByFunction function
            && function.function().implementation() instanceof Implementation.ByType
        || method instanceof Method.Elementwise elementwise
            && appliesModifier(elementwise.element());
  }

  /** As what the domain's values are held as, its length applied, then checked. */
  private BoundExpression toDomain(
      BoundExpression node, SqlType target, Context where, int position) {
    boolean explicit = where == Context.EXPLICIT;
    SqlType held = DomainType.held(target);
    BoundExpression value =
        node instanceof Parameter parameter && node.type().oid() == Types.UNKNOWN.oid()
            ? context.domains().held(context.parameters().resolve(parameter, target.base()))
            : convert(node, held, where, position);
    return context.domains().checked(applyModifier(value, held, explicit), target, explicit);
  }

  /** An interval's modifier says how its text is read; all others are applied afterwards. */
  private Constant literal(Constant constant, SqlType target) {
    int modifier =
        target.base().oid() == Types.INTERVAL.oid() ? target.modifier() : SqlType.NO_MODIFIER;
    SqlType type = new SqlType(target.base(), modifier);
    if (constant.value() == null) {
      return new Constant(null, SqlType.of(target.base()));
    }
    int position = context.position(constant);
    String text = (String) constant.value();
    try {
      Object value = target.base().input(text, modifier, context.types());
      String notice = target.base().inputNotice(text);
      if (notice != null) {
        context.warn(new SqlFault(SqlState.SUCCESSFUL_COMPLETION, notice).at(position));
      }
      return new Constant(value, type);
    } catch (SqlFault fault) {
      throw fault.at(position);
    }
  }

  /** Applies a modifier unless the node is known to satisfy it (manual, 10.4, step 3). */
  BoundExpression applyModifier(BoundExpression node, SqlType target, boolean explicit) {
    if (target.modifier() < 0
        || node.type().modifier() == target.modifier()
        || !takesModifier(target.base())) {
      return node;
    }
    return context.at(
        new Cast(node, new Method.Length(), explicit, target), context.position(node));
  }

  private static boolean takesModifier(PgType type) {
    PgType scalar = type.isArray() ? Types.element(type) : type;
    return scalar.facts().category() != 'P';
  }

  /** The node as a boolean: the condition of {@code clause}. */
  BoundExpression toBoolean(BoundExpression node, String clause) {
    BoundExpression converted =
        to(node, SqlType.of(Types.BOOL), Context.ASSIGNMENT, context.position(node));
    if (converted == null) {
      throw mismatch(node, Types.BOOL, clause);
    }
    return converted;
  }

  /** The node as the type that {@code clause} demands. */
  BoundExpression toRequired(BoundExpression node, PgType target, String clause) {
    BoundExpression converted =
        to(node, SqlType.of(target), Context.ASSIGNMENT, context.position(node));
    if (converted == null) {
      throw mismatch(node, target, clause);
    }
    return converted;
  }

  private SqlFault mismatch(BoundExpression node, PgType target, String clause) {
    return new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            "argument of "
                + clause
                + " must be type "
                + target.sqlName()
                + ", not type "
                + node.type().base().sqlName())
        .at(context.position(node));
  }

  /** What is still unknown becomes text, as a query's result does (manual, 10.6). */
  BoundExpression unknownToText(BoundExpression node) {
    return node.type().base().oid() == Types.UNKNOWN.oid() ? implicit(node, Types.TEXT) : node;
  }

  private static int leftmost(int one, int other) {
    if (one < 0 || other < 0) {
      return Math.max(one, other);
    }
    return Math.min(one, other);
  }
}
