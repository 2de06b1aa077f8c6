package dev.manylite.translator.function.form;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;

/** Raises 21000 where a subquery that is an expression gave more than one row. */
public final class SingleRowCheck {
  /** Volatile, so that SQLite cannot call it ahead of time. */
  public static final Signature RAISE =
      InternalFunction.java(
          "pg_raise_cardinality_violation",
          Volatility.VOLATILE,
          (context, arguments) -> {
            throw new SqlFault(
                SqlState.CARDINALITY_VIOLATION,
                "more than one row returned by a subquery used as an expression");
          });

  private SingleRowCheck() {}
}
