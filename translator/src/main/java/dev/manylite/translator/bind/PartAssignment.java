package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.ArrayConstructor;
import dev.manylite.translator.bound.BoundExpression.Call;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Row;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.function.form.ArrayAssignment;
import dev.manylite.translator.function.form.ArrayConstruction;
import dev.manylite.translator.function.json.JsonbAssignment;
import dev.manylite.translator.parse.tree.Expression.Subscript;
import dev.manylite.translator.parse.tree.Statement;
import dev.manylite.translator.parse.tree.TargetPart;
import dev.manylite.translator.schema.Column;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import dev.manylite.translator.type.array.ArrayType;
import dev.manylite.translator.type.domain.DomainType;
import dev.manylite.translator.type.row.RowType;
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
    return of(target, 0, column.type(), base, value, scope);
  }

  /** A part of what is of a domain, whose rules are for the value with all its parts. */
  private BoundExpression ofDomain(
      Statement.Target target,
      int step,
      SqlType domain,
      BoundExpression base,
      BoundExpression value,
      Scope scope) {
    SqlType type = DomainType.base(domain);
    boolean part = base instanceof Cast cast && cast.method() instanceof Cast.Method.Domain;
    BoundExpression before =
        part ? ((Cast) base).operand() : new Cast(base, new Cast.Method.Relabel(), false, type);
    BoundExpression whole = of(target, step, type, before, value, scope);
    return context.coercion().to(whole, domain, Context.ASSIGNMENT, context.position(value));
  }

  /**
   * @param step which of the target's parts is written to here
   * @param type of {@code base}
   */
  private BoundExpression of(
      Statement.Target target,
      int step,
      SqlType type,
      BoundExpression base,
      BoundExpression value,
      Scope scope) {
    if (step == target.parts().size()) {
      return part(target, step, value, type);
    }
    if (type.base() instanceof DomainType) {
      return ofDomain(target, step, type, base, value, scope);
    }
    if (target.parts().get(step) instanceof TargetPart.Field field) {
      return field(target, step, field.name(), type, base, value, scope);
    }
    List<Subscript> subscripts = ((TargetPart.Elements) target.parts().get(step)).subscripts();
    if (type.oid() == Types.JSONB.oid()) {
      if (step + 1 < target.parts().size()) {
        throw noComposite(target, step + 1, type);
      }
      BoundExpression part = part(target, step + 1, value, type);
      ArrayConstructor keys = arrays.keys(subscripts, scope);
      boolean array = arrays.startsWithNumber(subscripts, scope);
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
    ArrayConstruction.checkDimensions(subscripts.size());
    boolean slice = subscripts.stream().anyMatch(Subscript::slice);
    SqlType wanted = slice ? type : new SqlType(arrayType.element(), type.modifier());
    List<BoundExpression> places = new ArrayList<>();
    if (slice) {
      places.addAll(arrays.bounds(subscripts, scope));
    } else {
      subscripts.forEach(s -> places.add(arrays.index(s.lower(), scope)));
    }
    List<BoundExpression> before = new ArrayList<>(List.of(base));
    before.addAll(places);
    BoundExpression element =
        slice
            ? new Call(InternalFunctions.slice(type.base(), subscripts.size()), before, type)
            : new Call(
                InternalFunctions.element(type.base(), wanted.base(), places.size()),
                before,
                wanted);
    List<BoundExpression> arguments = new ArrayList<>(List.of(base));
    arguments.add(of(target, step + 1, wanted, element, value, scope));
    arguments.addAll(places);
    return new Call(
        slice ? ArrayAssignment.slice(type.base()) : ArrayAssignment.element(type.base()),
        arguments,
        type);
  }

  /** The row with another value in one field (manual, 8.16.4). */
  private BoundExpression field(
      Statement.Target target,
      int step,
      String name,
      SqlType type,
      BoundExpression base,
      BoundExpression value,
      Scope scope) {
    if (!(type.base() instanceof RowType row)) {
      throw noComposite(target, step, type);
    }
    int place =
        row.place(name)
            .orElseThrow(
                () ->
                    new SqlFault(
                            SqlState.UNDEFINED_COLUMN,
                            cannotAssign(target, step)
                                + "there is no such column in data type "
                                + row.sqlName())
                        .at(target.position()));
    List<BoundExpression> fields = new ArrayList<>(context.rows().fields(base));
    SqlType wanted = row.fields().get(place).type();
    fields.set(place, of(target, step + 1, wanted, fields.get(place), value, scope));
    return new Row(fields, type, null);
  }

  private static SqlFault noComposite(Statement.Target target, int step, SqlType type) {
    return new SqlFault(
            SqlState.DATATYPE_MISMATCH,
            cannotAssign(target, step)
                + "its type "
                + type.base().sqlName()
                + " is not a composite type")
        .at(target.position());
  }

  private static String cannotAssign(Statement.Target target, int step) {
    return "cannot assign to field \""
        + ((TargetPart.Field) target.parts().get(step)).name()
        + "\" of column \""
        + name(target, step)
        + "\" because ";
  }

  /** The last field before the step, or else the column. */
  private static String name(Statement.Target target, int step) {
    for (int i = step - 1; i >= 0; i--) {
      if (target.parts().get(i) instanceof TargetPart.Field field) {
        return field.name();
      }
    }
    return target.name();
  }

  private BoundExpression part(
      Statement.Target target, int step, BoundExpression value, SqlType wanted) {
    BoundExpression part =
        context.coercion().to(value, wanted, Context.ASSIGNMENT, context.position(value));
    if (part == null) {
      boolean field = target.parts().get(step - 1) instanceof TargetPart.Field;
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              (field ? "subfield \"" : "subscripted assignment to \"")
                  + name(target, step)
                  + (field ? "\" is of type " : "\" requires type ")
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
      if (target.parts().isEmpty()) {
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
    return new SqlFault(
            SqlState.FEATURE_NOT_SUPPORTED,
            target.parts().get(0) instanceof TargetPart.Field
                ? "cannot set a subfield to DEFAULT"
                : "cannot set an array element to DEFAULT")
        .at(target.position());
  }
}
