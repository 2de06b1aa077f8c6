package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.function.form.ArrayAssignment;
import dev.manylite.translator.function.form.ArrayConstruction;
import dev.manylite.translator.function.json.JsonbAssignment;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainType;
import java.util.ArrayList;
import java.util.List;

/** Targets of INSERT and UPDATE that are a part of a column: {@code a[2]}, {@code a[2:3]}. */
final class PartAssignment {
  private final BindContext context;
  private final ArrayBinder arrays;

  PartAssignment(BindContext context) {
    this.context = context;
    this.arrays = new ArrayBinder(context);
  }

  /**
   * A column's new value where a part of it is written to (manual, 8.15.4).
   *
   * @param base the column's value before
   */
  BoundExpression of(
      Statement.Target target,
      Column column,
      BoundExpression base,
      BoundExpression value,
      Scope scope) {
    SqlType type = DomainType.base(column.type());
    if (type != column.type()) {
      // The domain's rules are for the value with all its parts.
      boolean part = base instanceof Cast cast && cast.method() instanceof Cast.Method.Domain;
      BoundExpression before =
          part ? ((Cast) base).operand() : new Cast(base, new Cast.Method.Relabel(), false, type);
      BoundExpression whole = of(target, column, type, before, value, scope);
      return context
          .coercion()
          .to(whole, column.type(), Context.ASSIGNMENT, context.position(value));
    }
    return of(target, column, type, base, value, scope);
  }

  private BoundExpression of(
      Statement.Target target,
      Column column,
      SqlType type,
      BoundExpression base,
      BoundExpression value,
      Scope scope) {
    if (type.oid() == Types.JSONB.oid()) {
      BoundExpression part = part(target, value, type, column);
      ArrayConstructor keys = arrays.keys(target.subscripts(), scope);
      boolean array = arrays.startsWithNumber(target.subscripts(), scope);
      return new Call(JsonbAssignment.signature(array), List.of(base, part, keys), type);
    }
    if (!(type.base() instanceof ArrayType arrayType)) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "cannot subscript type "
                  + type.base().sqlName()
                  + " because it does not support subscripting")
          .at(target.position());
    }
    ArrayConstruction.checkDimensions(target.subscripts().size());
    boolean slice = target.subscripts().stream().anyMatch(Expression.Subscript::slice);
    SqlType wanted = slice ? type : new SqlType(arrayType.element(), type.modifier());
    List<BoundExpression> arguments =
        new ArrayList<>(List.of(base, part(target, value, wanted, column)));
    if (slice) {
      arguments.addAll(arrays.bounds(target.subscripts(), scope));
    } else {
      target.subscripts().forEach(s -> arguments.add(arrays.index(s.lower(), scope)));
    }
    return new Call(
        slice ? ArrayAssignment.slice(type.base()) : ArrayAssignment.element(type.base()),
        arguments,
        type);
  }

  private BoundExpression part(
      Statement.Target target, BoundExpression value, SqlType wanted, Column column) {
    BoundExpression part =
        context.coercion().to(value, wanted, Context.ASSIGNMENT, context.position(value));
    if (part == null) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "subscripted assignment to \""
                  + column.name()
                  + "\" requires type "
                  + wanted.base().sqlName()
                  + " but expression is of type "
                  + value.type().base().sqlName())
          .withHint("You will need to rewrite or cast the expression.")
          .at(target.position());
    }
    return part;
  }

  /** The cells of a row of INSERT, those for parts of one column put together. */
  List<BoundExpression> merged(
      List<Statement.Target> targets,
      List<Column> columns,
      List<BoundExpression> cells,
      Scope scope) {
    List<BoundExpression> merged = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Column column = columns.get(i);
      Statement.Target target = targets.get(i);
      int first = columns.indexOf(column);
      if (target.subscripts().isEmpty()) {
        merged.add(cells.get(i));
        continue;
      }
      if (cells.get(i) == null) {
        throw fromDefault(target);
      }
      int place = distinct(columns.subList(0, first)).size();
      BoundExpression base = first == i ? new Constant(null, column.type()) : merged.get(place);
      BoundExpression whole = of(target, column, base, cells.get(i), scope);
      if (first == i) {
        merged.add(whole);
      } else {
        merged.set(place, whole);
      }
    }
    return merged;
  }

  static List<Column> distinct(List<Column> columns) {
    return columns.stream().distinct().toList();
  }

  static SqlFault fromDefault(Statement.Target target) {
    return new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, "cannot set an array element to DEFAULT")
        .at(target.position());
  }
}
