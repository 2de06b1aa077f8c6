package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression.Parameter;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.schema.Catalog;
import dev.manylite.translator.type.PgType;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The types of $1, $2 …: hinted by the client, or taken from the first place where a parameter must
 * become something (manual, PREPARE; PostgreSQL's parse_param.c).
 */
final class Parameters {
  /** A message's parameter count is 16 bits wide. */
  private static final int LIMIT = 65535;

  /** null while unknown. */
  private final List<PgType> types = new ArrayList<>();

  /** Parameter nodes that were made before their type was known and not converted yet. */
  private final Map<Parameter, Integer> undetermined = new IdentityHashMap<>();

  Parameters(int[] hints, Catalog catalog) {
    for (int oid : hints) {
      types.add(
          oid == 0 || oid == Types.UNKNOWN.oid()
              ? null
              : catalog
                  .type(oid)
                  .orElseThrow(
                      () ->
                          new SqlFault(
                              SqlState.UNDEFINED_OBJECT,
                              "type with OID " + oid + " does not exist")));
    }
  }

  Parameter reference(int number, int position) {
    if (number < 1 || number > LIMIT) {
      throw new SqlFault(SqlState.UNDEFINED_PARAMETER, "there is no parameter $" + number)
          .at(position);
    }
    while (types.size() < number) {
      types.add(null);
    }
    PgType type = types.get(number - 1);
    Parameter parameter = new Parameter(number, SqlType.of(type == null ? Types.UNKNOWN : type));
    if (type == null) {
      undetermined.put(parameter, position);
    }
    return parameter;
  }

  /**
   * A variable of the function around as the parameter of that number. Those before it that the
   * statement does not name stay unknown, which is no fault: nothing reads them.
   */
  Parameter declare(int number, SqlType type) {
    while (types.size() < number) {
      types.add(Types.UNKNOWN);
    }
    types.set(number - 1, type.base());
    return new Parameter(number, type);
  }

  /** The parameter, until now of unknown type, as one of {@code target}. */
  Parameter resolve(Parameter parameter, PgType target) {
    int index = parameter.number() - 1;
    PgType known = types.get(index);
    if (known == null) {
      types.set(index, target);
    } else if (known.oid() != target.oid()) {
      SqlFault fault =
          new SqlFault(
                  SqlState.AMBIGUOUS_PARAMETER,
                  "inconsistent types deduced for parameter $" + parameter.number())
              .withDetail(known.sqlName() + " versus " + target.sqlName());
      Integer position = undetermined.get(parameter);
      throw position == null ? fault : fault.at(position);
    }
    undetermined.remove(parameter);
    return new Parameter(parameter.number(), SqlType.of(target));
  }

  /** All types, once the statement has been bound. */
  List<SqlType> resolved() {
    for (Map.Entry<Parameter, Integer> entry : undetermined.entrySet()) {
      int number = entry.getKey().number();
      if (types.get(number - 1) != null) {
        throw new SqlFault(
                SqlState.AMBIGUOUS_PARAMETER,
                "could not determine data type of parameter $" + number)
            .at(entry.getValue());
      }
    }
    List<SqlType> result = new ArrayList<>(types.size());
    for (int i = 0; i < types.size(); i++) {
      if (types.get(i) == null) {
        throw new SqlFault(
            SqlState.INDETERMINATE_DATATYPE,
            "could not determine data type of parameter $" + (i + 1));
      }
      result.add(SqlType.of(types.get(i)));
    }
    return result;
  }
}
