package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Query.Locking;
import java.util.List;

/**
 * FOR UPDATE and its kin (manual, SELECT, "The Locking Clause"). With one writer at a time, holding
 * the right to write is holding all row locks: SKIP LOCKED then finds none to skip.
 */
final class LockingBinder {
  private final BindContext context;

  LockingBinder(BindContext context) {
    this.context = context;
  }

  void check(Query tree, Query.Select select, Scope scope, boolean grouped) {
    for (Locking locking : tree.locking()) {
      String clause = clause(locking);
      if (locking.noWait()) {
        throw SqlFault.unsupported(clause + " NOWAIT");
      }
      refuse(select.distinct(), clause, "DISTINCT clause");
      refuse(!select.groupBy().isEmpty(), clause, "GROUP BY clause");
      refuse(select.having() != null, clause, "HAVING clause");
      refuse(grouped, clause, "aggregate functions");
      refuse(scope.windowFunctions(), clause, "window functions");
      refuse(!scope.setReturning().isEmpty(), clause, "set-returning functions in the target list");
      for (String table : locking.tables()) {
        boolean known = scope.all().stream().anyMatch(i -> table.equals(i.name()));
        if (!known) {
          throw new SqlFault(
              SqlState.UNDEFINED_TABLE,
              "relation \"" + table + "\" in " + clause + " clause not found in FROM clause");
        }
      }
      context.markWrites();
    }
  }

  /** No set operation or VALUES can be locked. */
  static void refuseAll(List<Locking> lockings, String over) {
    for (Locking locking : lockings) {
      refuse(true, clause(locking), over);
    }
  }

  private static void refuse(boolean present, String clause, String with) {
    if (present) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          clause
              + (with.equals("VALUES")
                  ? " cannot be applied to VALUES"
                  : " is not allowed with " + with));
    }
  }

  private static String clause(Locking locking) {
    return "FOR " + locking.strength().name().replace('_', ' ');
  }
}
