package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.function.form.ArrayConstruction;
import dev.manylite.translator.function.form.ArraySubscripts;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.VectorType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** ARRAY[…] and subscripts (manual, 4.2.12 and 8.15.3). */
final class ArrayBinder {
  private final BindContext context;

  ArrayBinder(BindContext context) {
    this.context = context;
  }

  /**
   * @param target the array type of a cast around it; null if none
   */
  BoundExpression constructor(Expression.ArrayConstructor tree, SqlType target, Scope scope) {
    List<BoundExpression> elements = new ArrayList<>();
    boolean nested = false;
    for (Expression element : tree.elements()) {
      if (element instanceof Expression.ArrayConstructor inner) {
        elements.add(context.at(constructor(inner, target, scope), inner.position()));
        nested = true;
      } else {
        BoundExpression bound = context.expressions().bind(element, scope);
        elements.add(bound);
        nested |= bound.type().base().isArray();
      }
    }
    if (target != null) {
      return converted(elements, target, nested, tree);
    }
    if (elements.isEmpty()) {
      throw new SqlFault(SqlState.INDETERMINATE_DATATYPE, "cannot determine type of empty array")
          .withHint("Explicitly cast to the desired type, for example ARRAY[]::integer[].")
          .at(tree.position());
    }
    PgType common = context.commonType().select(elements, "ARRAY");
    List<BoundExpression> items = context.commonType().convert(elements, common, "ARRAY");
    PgType array = nested ? common : arrayOf(common, tree);
    return new ArrayConstructor(
        items, new SqlType(array, CommonType.withModifier(common, items).modifier()));
  }

  private BoundExpression converted(
      List<BoundExpression> elements,
      SqlType target,
      boolean nested,
      Expression.ArrayConstructor tree) {
    PgType wanted = nested ? target.base() : Types.element(target.base());
    List<BoundExpression> items = new ArrayList<>();
    for (BoundExpression element : elements) {
      BoundExpression item =
          context
              .coercion()
              .to(
                  element,
                  new SqlType(wanted, target.modifier()),
                  Context.EXPLICIT,
                  context.position(element));
      if (item == null) {
        throw new SqlFault(
                SqlState.CANNOT_COERCE,
                "cannot cast type " + element.type().base().sqlName() + " to " + wanted.sqlName())
            .at(context.position(element));
      }
      items.add(item);
    }
    return context.at(new ArrayConstructor(items, target), tree.position());
  }

  private static PgType arrayOf(PgType element, Expression.ArrayConstructor tree) {
    try {
      return Types.array(element);
    } catch (SqlFault fault) {
      throw fault.at(tree.position());
    }
  }

  /** All subscripts that follow one another are one operation over as many dimensions. */
  BoundExpression subscript(Expression.Subscript tree, Scope scope) {
    List<Expression.Subscript> chain = new ArrayList<>();
    Expression.Subscript first = tree;
    chain.add(first);
    while (first.further()) {
      first = (Expression.Subscript) first.operand();
      chain.add(first);
    }
    Collections.reverse(chain);
    BoundExpression array =
        context.domains().bottom(context.expressions().bind(first.operand(), scope));
    PgType type = array.type().base();
    if (type.oid() == Types.JSONB.oid()) {
      return json(array, chain, scope);
    }
    boolean name = type.oid() == Types.NAME.oid();
    if (!type.isArray() && !name) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "cannot subscript type "
                  + type.sqlName()
                  + " because it does not support subscripting")
          .at(context.position(array));
    }
    ArrayConstruction.checkDimensions(chain.size());
    if (chain.stream().anyMatch(Expression.Subscript::slice)) {
      if (name) {
        throw new SqlFault(
            SqlState.FEATURE_NOT_SUPPORTED, "slices of fixed-length arrays not implemented");
      }
      return slice(array, chain, scope);
    }
    List<BoundExpression> arguments = new ArrayList<>();
    arguments.add(array);
    for (Expression.Subscript subscript : chain) {
      arguments.add(index(subscript.lower(), scope));
    }
    PgType element = name ? Types.CHAR : Types.element(type);
    return new Call(
        InternalFunctions.element(type, element, chain.size()),
        arguments,
        new SqlType(element, array.type().modifier()));
  }

  /** Where one subscript is a slice, each other one means all up to it. */
  private BoundExpression slice(
      BoundExpression array, List<Expression.Subscript> chain, Scope scope) {
    SqlType type =
        array.type().base() instanceof VectorType vector
            ? SqlType.of(Types.array(vector.element()))
            : array.type();
    List<BoundExpression> arguments = new ArrayList<>();
    arguments.add(array);
    arguments.addAll(bounds(chain, scope));
    return new Call(InternalFunctions.slice(type.base(), chain.size()), arguments, type);
  }

  /** A lower and an upper bound for each. */
  List<BoundExpression> bounds(List<Expression.Subscript> chain, Scope scope) {
    List<BoundExpression> bounds = new ArrayList<>();
    for (Expression.Subscript subscript : chain) {
      bounds.add(
          !subscript.slice()
              ? new Constant(1L, SqlType.of(Types.INT4))
              : subscript.lower() != null
                  ? index(subscript.lower(), scope)
                  : new Constant(ArraySubscripts.OPEN_LOWER, SqlType.of(Types.INT4)));
      Expression upper = subscript.slice() ? subscript.upper() : subscript.lower();
      bounds.add(
          upper != null
              ? index(upper, scope)
              : new Constant(ArraySubscripts.OPEN_UPPER, SqlType.of(Types.INT4)));
    }
    return bounds;
  }

  BoundExpression index(Expression tree, Scope scope) {
    BoundExpression index = context.expressions().bind(tree, scope);
    BoundExpression converted =
        context
            .coercion()
            .to(index, SqlType.of(Types.INT4), Context.ASSIGNMENT, context.position(index));
    if (converted == null) {
      throw new SqlFault(SqlState.DATATYPE_MISMATCH, "array subscript must have type integer")
          .at(context.position(index));
    }
    return converted;
  }

  /** {@code j['a'][0]} is {@code j #> ARRAY['a', '0']} (manual, 8.14.5). */
  private BoundExpression json(
      BoundExpression value, List<Expression.Subscript> chain, Scope scope) {
    return context
        .expressions()
        .operators()
        .apply("#>", value, keys(chain, scope), chain.get(0).position());
  }

  /** Subscripts of jsonb as text[]. */
  ArrayConstructor keys(List<Expression.Subscript> chain, Scope scope) {
    SqlType text = SqlType.of(Types.TEXT);
    List<BoundExpression> path = new ArrayList<>();
    for (Expression.Subscript subscript : chain) {
      Expression bound = subscript.upper() != null ? subscript.upper() : subscript.lower();
      if (subscript.slice()) {
        throw new SqlFault(SqlState.DATATYPE_MISMATCH, "jsonb subscript does not support slices")
            .at(bound == null ? SqlFault.NO_POSITION : Locations.of(bound));
      }
      path.add(key(context.expressions().bind(bound, scope), text));
    }
    return new ArrayConstructor(path, SqlType.of(Types.array(Types.TEXT)));
  }

  /** Whether the first of these subscripts is a number. */
  boolean startsWithNumber(List<Expression.Subscript> chain, Scope scope) {
    BoundExpression first = context.expressions().bind(chain.get(0).lower(), scope);
    return first.type().base() != Types.UNKNOWN
        && context.coercion().to(first, SqlType.of(Types.INT4), Context.IMPLICIT, 0) != null;
  }

  private BoundExpression key(BoundExpression key, SqlType text) {
    Coercion coercion = context.coercion();
    int position = context.position(key);
    if (key.type().base() == Types.UNKNOWN) {
      return coercion.to(key, text, Context.IMPLICIT, position);
    }
    BoundExpression number = coercion.to(key, SqlType.of(Types.INT4), Context.IMPLICIT, position);
    if (number != null) {
      return coercion.to(number, text, Context.EXPLICIT, position);
    }
    BoundExpression name = coercion.to(key, text, Context.IMPLICIT, position);
    if (name == null) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "subscript type " + key.type().base().sqlName() + " is not supported")
          .withHint("jsonb subscript must be coercible to either integer or text.")
          .at(position);
    }
    return name;
  }
}
