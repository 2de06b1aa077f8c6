package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Kind;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.system.Definition;
import dev.manylite.translator.schema.Constraint;
import dev.manylite.translator.schema.Index;
import dev.manylite.translator.schema.Relation;
import dev.manylite.translator.type.SqlType;
import dev.manylite.translator.type.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Raises 23P01, from the trigger that has found a row in conflict with a new one. Arguments: the
 * constraint's OID, the new row's keys, the other row's.
 */
public final class ExclusionViolation {
  private static final String NAME = "pg_raise_exclusion_violation";

  /** For any types of keys. */
  static final Signature ANY =
      InternalFunction.signature(
          NAME,
          Types.BOOL,
          Kind.SCALAR,
          Volatility.STABLE,
          false,
          new Implementation.ByType(
              NAME,
              (name, types, result) ->
                  new Implementation.Scalar(
                      name,
                      (context, arguments) -> {
                        throw fault(context, types, arguments);
                      })));

  private ExclusionViolation() {}

  /**
   * @param keys the types of one row's keys
   */
  public static Signature of(List<SqlType> keys) {
    List<SqlType> types = new ArrayList<>(List.of(SqlType.of(Types.INT8)));
    types.addAll(keys);
    types.addAll(keys);
    return ByTypes.specialize(
        ANY, (Implementation.ByType) ANY.implementation(), types, SqlType.of(Types.BOOL));
  }

  private static SqlFault fault(FunctionContext context, List<SqlType> types, Object[] arguments) {
    for (Relation table : context.catalog().relations()) {
      for (Constraint constraint : table.constraints()) {
        if (constraint instanceof Constraint.Exclusion exclusion
            && exclusion.oid() == (Long) arguments[0]) {
          int keys = (types.size() - 1) / 2;
          String columns = columns(exclusion.index(table));
          return new SqlFault(
                  SqlState.EXCLUSION_VIOLATION,
                  "conflicting key value violates exclusion constraint \""
                      + exclusion.name()
                      + "\"")
              .withDetail(
                  "Key "
                      + columns
                      + values(context, types, arguments, 1, keys)
                      + " conflicts with existing key "
                      + columns
                      + values(context, types, arguments, 1 + keys, keys)
                      + ".")
              .on(new FaultedObject(table.schema(), table.name(), null, null, exclusion.name()));
        }
      }
    }
    return new SqlFault(
        SqlState.EXCLUSION_VIOLATION, "conflicting key value violates exclusion constraint");
  }

  /** The keys as DETAIL names them, with the sign between them and their values. */
  public static String columns(Index index) {
    return index.keys().stream()
        .map(key -> Definition.column(key, Definition.AS_STORED))
        .collect(Collectors.joining(", ", "(", ")="));
  }

  private static String values(
      FunctionContext context, List<SqlType> types, Object[] arguments, int from, int count) {
    List<String> texts = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      texts.add(types.get(i).base().output(arguments[i], types.get(i).modifier(), context.types()));
    }
    return "(" + String.join(", ", texts) + ")";
  }
}
