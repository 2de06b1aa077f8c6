package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.cast.CastDefinition.Context;
import dev.manylite.translator.schema.Column;

/** Values on their way into a column (manual, 10.4). */
final class ColumnAssignment {
  private final BindContext context;

  ColumnAssignment(BindContext context) {
    this.context = context;
  }

  /** The value as the column's type, its length enforced. */
  BoundExpression convert(BoundExpression value, Column column) {
    BoundExpression converted =
        context.coercion().to(value, column.type(), Context.ASSIGNMENT, context.position(value));
    if (converted == null) {
      throw new SqlFault(
              SqlState.DATATYPE_MISMATCH,
              "column \""
                  + column.name()
                  + "\" is of type "
                  + column.type().base().sqlName()
                  + " but expression is of type "
                  + value.type().base().sqlName())
          .withHint("You will need to rewrite or cast the expression.")
          .at(context.position(value));
    }
    return converted;
  }

  static boolean generated(Column column) {
    return column.generated() != null;
  }

  static SqlFault generatedAlways(Column column, boolean insert) {
    SqlFault fault =
        new SqlFault(
            SqlState.GENERATED_ALWAYS,
            insert
                ? "cannot insert a non-DEFAULT value into column \"" + column.name() + "\""
                : "column \"" + column.name() + "\" can only be updated to DEFAULT");
    if (generated(column)) {
      return fault.withDetail("Column \"" + column.name() + "\" is a generated column.");
    }
    SqlFault identity =
        fault.withDetail(
            "Column \"" + column.name() + "\" is an identity column defined as GENERATED ALWAYS.");
    return insert ? identity.withHint("Use OVERRIDING SYSTEM VALUE to override.") : identity;
  }
}
