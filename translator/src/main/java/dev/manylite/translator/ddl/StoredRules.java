package dev.manylite.translator.ddl;

import dev.manylite.translator.bind.ExpressionUse;
import dev.manylite.translator.bind.FunctionVolatility;
import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.emit.Emitted;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.function.Implementation;
import dev.manylite.translator.function.Signature;
import dev.manylite.translator.function.Signature.Volatility;
import dev.manylite.translator.function.form.SchemaFunctions;

/**
 * What an expression must satisfy to be kept in a file's schema: PostgreSQL's rule that indexes and
 * generated columns depend on the row alone, and SQLite's own.
 */
final class StoredRules {
  private StoredRules() {}

  /**
   * @param planned after the rewrites, as PostgreSQL looks after planning
   */
  static void check(BoundExpression planned, Emitted emitted, ExpressionUse use) {
    if (use == ExpressionUse.DEFAULT
        || use == ExpressionUse.TRANSFORM
        || use == ExpressionUse.STATISTICS) {
      return;
    }
    Volatility volatility = FunctionVolatility.of(planned);
    if (volatility != Volatility.IMMUTABLE && use != ExpressionUse.CHECK) {
      throw new SqlFault(SqlState.INVALID_OBJECT_DEFINITION, mutable(use));
    }
    if (volatility == Volatility.VOLATILE) {
      throw SqlFault.unsupported("a volatile function in a check constraint");
    }
    if (FunctionVolatility.hasSubquery(planned)) {
      throw SqlFault.unsupported("ANY or ALL over an array's elements in the schema");
    }
    for (Signature function : emitted.functions()) {
      if (use != ExpressionUse.CHECK && function.volatility() != Volatility.IMMUTABLE) {
        throw SqlFault.unsupported(
            "an expression in the schema over a column that another program declared");
      }
      if (!isFound(function)) {
        throw SqlFault.unsupported("function " + function.name() + " in the schema");
      }
    }
  }

  /** A handle that is opened later finds it by its name alone. */
  private static boolean isFound(Signature function) {
    return !(function.implementation() instanceof Implementation.Scalar scalar)
        || SchemaFunctions.builtIn().named(scalar.sqliteName()).isPresent();
  }

  private static String mutable(ExpressionUse use) {
    return switch (use) {
      case GENERATED -> "generation expression is not immutable";
      case INDEX_PREDICATE -> "functions in index predicate must be marked IMMUTABLE";
      default -> "functions in index expression must be marked IMMUTABLE";
    };
  }
}
