package dev.manylite.gateway.session.routine;

import dev.manylite.translator.bind.Variables;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.plpgsql.PlScope;
import dev.manylite.translator.plpgsql.PlVariable;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.row.RowType;
import java.util.ArrayList;
import java.util.List;

/** The names of a fragment's scope, and which of them a statement uses. */
final class PlVariables implements Variables {
  /**
   * A parameter of the statement.
   *
   * @param field null for the whole variable
   */
  record Use(PlVariable variable, String field) {}

  /** The value that a CASE compares; no name of a body can be the same. */
  static final String OPERAND = "case operand";

  private static final Use OPERAND_USE = new Use(null, OPERAND);

  private final PlScope scope;
  private final PlValues values;
  private final String conflict;
  private final PlValues.Value operand;
  private final List<Use> uses = new ArrayList<>();

  PlVariables(PlScope scope, PlValues values, String conflict) {
    this(scope, values, conflict, null);
  }

  /**
   * @param operand of a CASE; null where there is none
   */
  PlVariables(PlScope scope, PlValues values, String conflict, PlValues.Value operand) {
    this.scope = scope;
    this.values = values;
    this.conflict = conflict;
    this.operand = operand;
  }

  List<Use> uses() {
    return uses;
  }

  /** The values of the statement's parameters. */
  Object[] arguments() {
    return arguments(uses, values, operand);
  }

  static Object[] arguments(List<Use> uses, PlValues values, PlValues.Value operand) {
    Object[] arguments = new Object[uses.size()];
    for (int i = 0; i < arguments.length; i++) {
      Use use = uses.get(i);
      arguments[i] = use == OPERAND_USE ? operand.value() : values.use(use);
    }
    return arguments;
  }

  @Override
  public Variable find(List<String> names) {
    if (operand != null && names.equals(List.of(OPERAND))) {
      return use(OPERAND_USE, operand.type(), List.of());
    }
    PlScope.Found found = scope.find(names);
    if (found == null) {
      return null;
    }
    PlVariable variable = found.variable();
    List<String> rest = found.rest();
    if (!variable.isRecord()) {
      return rest.isEmpty() ? use(new Use(variable, null), variable.type(), rest) : null;
    }
    if (rest.isEmpty()) {
      return use(new Use(variable, null), SqlType.of(values.wholeType(variable)), rest);
    }
    RowType type = values.rowType(variable);
    String field = rest.get(0);
    int place =
        type.place(field)
            .orElseThrow(
                () ->
                    new SqlFault(
                        SqlState.UNDEFINED_COLUMN,
                        "record \"" + variable.name() + "\" has no field \"" + field + "\""));
    return use(
        new Use(variable, field), type.fields().get(place).type(), rest.subList(1, rest.size()));
  }

  private Variable use(Use use, SqlType type, List<String> rest) {
    int place = uses.indexOf(use);
    if (place < 0) {
      uses.add(use);
      place = uses.size() - 1;
    }
    return new Variable(place + 1, type, rest);
  }

  @Override
  public Variable numbered(int number) {
    return find(List.of("$" + number));
  }

  @Override
  public boolean first() {
    return conflict.equals("use_variable");
  }

  @Override
  public SqlFault ambiguous(List<String> names) {
    if (!conflict.equals("error")) {
      return null;
    }
    return new SqlFault(
            SqlState.AMBIGUOUS_COLUMN,
            "column reference \"" + names.get(names.size() - 1) + "\" is ambiguous")
        .withDetail("It could refer to either a PL/pgSQL variable or a table column.");
  }
}
