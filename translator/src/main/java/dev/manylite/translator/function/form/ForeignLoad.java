package dev.manylite.translator.function.form;

import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Origin;
import dev.manylite.translator.fault.FaultedObject;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.FunctionContext;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.type.SqlType;

/**
 * Reads what another program stored in a column: the type's own runtime value, the common forms
 * that {@link ForeignValues} lists, else 22P02 naming table and column.
 */
final class ForeignLoad {
  static final String STEM = "pg_load";

  private ForeignLoad() {}

  static Signature of(ColumnValue column) {
    return of(column.type(), column.origin());
  }

  /**
   * @param origin null where it is not known
   */
  static Signature of(SqlType type, Origin origin) {
    String place =
        origin == null ? "" : "_" + origin.relationOid() + "_" + origin.attributeNumber();
    return InternalFunction.java(
        STEM + place + TypeSuffix.of(type),
        type.base(),
        TextVolatility.input(type.base()),
        true,
        (context, arguments) -> load(arguments[0], type, origin, context));
  }

  private static Object load(Object stored, SqlType type, Origin origin, FunctionContext context) {
    try {
      return ForeignValues.runtime(stored, type, context.types());
    } catch (SqlFault fault) {
      throw unreadable(stored, type, origin, fault);
    }
  }

  private static SqlFault unreadable(Object stored, SqlType type, Origin origin, SqlFault cause) {
    String shown = stored instanceof byte[] ? "a BLOB" : "\"" + stored + "\"";
    SqlFault fault =
        new SqlFault(
            SqlState.INVALID_TEXT_REPRESENTATION,
            "stored value " + shown + " is no valid " + type + ": " + cause.getMessage());
    if (origin == null) {
      return fault;
    }
    return fault
        .withDetail("Column \"" + origin.column() + "\" of table \"" + origin.table() + "\".")
        .on(new FaultedObject(null, origin.table(), origin.column(), null, null))
        .causedBy(new UnreadableValue(stored, origin.relationOid(), origin.column(), cause));
  }
}
