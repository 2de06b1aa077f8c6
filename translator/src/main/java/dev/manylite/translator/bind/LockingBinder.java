package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Query.Locking;
import dev.manylite.translator.schema.Relation;
import java.util.List;
import java.util.Optional;

/**
 * FOR UPDATE and its kin (manual, SELECT, "The Locking Clause"). With one writer at a time, holding
 * the right to write is holding all row locks; see {@link RowLocks} for who does not hold it.
 */
final class LockingBinder {
  private final BindContext context;

  LockingBinder(BindContext context) {
    this.context = context;
  }

  /**
   * @return false if all rows are to be skipped
   */
  boolean check(Query tree, Query.Select select, Scope scope, boolean grouped) {
    boolean any = true;
    for (Locking locking : tree.locking()) {
      String clause = clause(locking);
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
      any &= lock(locking, scope);
    }
    return any;
  }

  private boolean lock(Locking locking, Scope scope) {
    RowLocks locks = context.rowLocks();
    Optional<Relation> table = firstTable(locking, scope);
    if (table.isEmpty() || !locking.noWait() && !locking.skipLocked()) {
      // What is locked through a view or subquery, if anything, is not looked for.
      locks.await();
    } else if (locking.noWait()) {
      locks.fail(table.get().name());
    } else if (locks.lockedByAnother()) {
      return false;
    } else {
      locks.skip();
    }
    context.markWrites();
    return true;
  }

  private static Optional<Relation> firstTable(Locking locking, Scope scope) {
    return scope.all().stream()
        .filter(item -> locking.tables().isEmpty() || locking.tables().contains(item.name()))
        .map(ScopeItem::relation)
        .filter(relation -> relation != null && relation.kind() == Relation.Kind.TABLE)
        .findFirst();
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
