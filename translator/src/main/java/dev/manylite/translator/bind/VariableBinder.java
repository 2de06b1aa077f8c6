package dev.manylite.translator.bind;

import dev.manylite.translator.bind.Variables.Variable;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/** Names of variables → parameters of the statement, and fields of them. */
final class VariableBinder {
  private final BindContext context;

  VariableBinder(BindContext context) {
    this.context = context;
  }

  /** Null where the name is no variable. */
  BoundExpression find(List<String> names, int position) {
    if (context.variables() == Variables.NONE) {
      return null;
    }
    Variable variable = context.variables().find(names);
    if (variable != null && context.variables() instanceof ParameterNames) {
      requireField(variable, names, position);
    }
    return variable == null ? null : value(variable, position);
  }

  /** In SQL a parameter without such a field is not what was meant; a table is. */
  private static void requireField(Variable parameter, List<String> names, int position) {
    boolean meant =
        parameter.rest().isEmpty()
            || parameter.type().base() instanceof RowType row
                && row.place(parameter.rest().get(0)).isPresent();
    if (!meant) {
      throw new SqlFault(
              SqlState.UNDEFINED_TABLE,
              "missing FROM-clause entry for table \"" + names.get(names.size() - 2) + "\"")
          .at(position);
    }
  }

  /** Null where there is none of that number. */
  BoundExpression numbered(int number, int position) {
    Variable variable = context.variables().numbered(number);
    return variable == null ? null : value(variable, position);
  }

  private BoundExpression value(Variable variable, int position) {
    BoundExpression.Parameter parameter =
        context.parameters().declare(variable.number(), variable.type());
    BoundExpression value =
        DomainBinder.concerns(parameter.type())
            ? context.domains().held(context.at(parameter, position))
            : parameter;
    for (String field : variable.rest()) {
      value = field(value, field, position);
    }
    return context.at(value, position);
  }

  private BoundExpression field(BoundExpression row, String name, int position) {
    if (!(row.type().base() instanceof RowType type)) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "column notation ."
                  + name
                  + " applied to type "
                  + row.type().base().sqlName()
                  + ", which is not a composite type")
          .at(position);
    }
    int place =
        type.place(name)
            .orElseThrow(
                () ->
                    new SqlFault(
                            SqlState.UNDEFINED_COLUMN,
                            "column \"" + name + "\" not found in data type " + type.sqlName())
                        .at(position));
    return context.rows().fields(row).get(place);
  }

  /** {@code v.*}: the fields of a row; null where the name is no variable. */
  List<ScopeColumn> star(List<String> names, int position) {
    BoundExpression row = find(names, position);
    if (row == null) {
      return null;
    }
    if (!(row.type().base() instanceof RowType type)) {
      throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "type " + row.type().base().sqlName() + " is not composite")
          .at(position);
    }
    List<ScopeColumn> columns = new ArrayList<>();
    List<BoundExpression> fields = context.rows().fields(row);
    for (int i = 0; i < fields.size(); i++) {
      columns.add(new ScopeColumn(type.fields().get(i).name(), fields.get(i)));
    }
    return columns;
  }
}
