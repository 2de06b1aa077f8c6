package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundFrom;
import dev.manylite.translator.bound.BoundQuery;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.ObjectName;
import dev.manylite.translator.parse.tree.Query;
import dev.manylite.translator.parse.tree.Query.Locking;
import dev.manylite.translator.schema.Privilege;
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
  boolean check(Query tree, Query.Select select, BoundFrom from, Scope scope, boolean grouped) {
    boolean any = true;
    for (Locking locking : tree.locking()) {
      String clause = clause(locking);
      refuse(select.distinct(), clause, "DISTINCT clause");
      refuse(!select.groupBy().isEmpty(), clause, "GROUP BY clause");
      refuse(select.having() != null, clause, "HAVING clause");
      refuse(grouped, clause, "aggregate functions");
      refuse(scope.windowFunctions(), clause, "window functions");
      refuse(!scope.setReturning().isEmpty(), clause, "set-returning functions in the target list");
      for (ObjectName table : locking.tables()) {
        checkNamed(table, clause, scope, from);
      }
      checkOptional(locking, clause, scope, from);
      checkDerived(locking, clause, scope, from);
      any &= lock(locking, scope);
    }
    return any;
  }

  private boolean lock(Locking locking, Scope scope) {
    RowLocks locks = context.rowLocks();
    for (ScopeItem item : scope.all()) {
      if (isMeant(locking, item) && item.relation() != null) {
        if (item.relation().isMaterialized()) {
          throw new SqlFault(
              SqlState.WRONG_OBJECT_TYPE,
              "cannot lock rows in materialized view \"" + item.relation().name() + "\"");
        }
        context.relations().write(item.relation(), Privilege.UPDATE, List.of());
      }
    }
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

  private static void checkNamed(ObjectName table, String clause, Scope scope, BoundFrom from) {
    ScopeItem item =
        scope.all().stream()
            .filter(i -> table.name().equals(i.name()))
            .findFirst()
            .orElseThrow(
                () ->
                    new SqlFault(
                            SqlState.UNDEFINED_TABLE,
                            "relation \""
                                + table.name()
                                + "\" in "
                                + clause
                                + " clause not found in FROM clause")
                        .at(table.position()));
    String kind =
        item.source() == 0
            ? "a join"
            : item.commonTable() != null
                ? "a WITH query"
                : isFunction(item.source(), from) ? "a function" : null;
    if (kind != null) {
      throw new SqlFault(SqlState.FEATURE_NOT_SUPPORTED, clause + " cannot be applied to " + kind)
          .at(table.position());
    }
  }

  private static boolean isFunction(int source, BoundFrom from) {
    if (from instanceof BoundFrom.Join join) {
      return isFunction(source, join.left()) || isFunction(source, join.right());
    }
    return from instanceof BoundFrom.Function function && function.source() == source
        || from instanceof BoundFrom.RowsFrom rows && rows.source() == source;
  }

  /** A row that an outer join has not found can't be locked. */
  private static void checkOptional(Locking locking, String clause, Scope scope, BoundFrom from) {
    boolean optional =
        scope.visible().stream()
            .filter(item -> item.optional() && item.source() != 0 && item.commonTable() == null)
            .filter(item -> !isFunction(item.source(), from))
            .anyMatch(item -> isMeant(locking, item));
    if (optional) {
      throw new SqlFault(
          SqlState.FEATURE_NOT_SUPPORTED,
          clause + " cannot be applied to the nullable side of an outer join");
    }
  }

  /** The rows of a subquery are locked where they come from. */
  private static void checkDerived(Locking locking, String clause, Scope scope, BoundFrom from) {
    if (from instanceof BoundFrom.Join join) {
      checkDerived(locking, clause, scope, join.left());
      checkDerived(locking, clause, scope, join.right());
    } else if (from instanceof BoundFrom.Derived derived) {
      scope.all().stream()
          .filter(item -> item.source() == derived.source() && item.relation() == null)
          .filter(item -> isMeant(locking, item))
          .forEach(item -> checkQuery(derived.query(), clause));
    }
  }

  private static void checkQuery(BoundQuery query, String clause) {
    refuse(query.body() instanceof BoundQuery.SetOperation, clause, "UNION/INTERSECT/EXCEPT");
    if (query.body() instanceof BoundQuery.Select select) {
      refuse(select.distinct() || !select.distinctOn().isEmpty(), clause, "DISTINCT clause");
      refuse(!select.groupBy().isEmpty(), clause, "GROUP BY clause");
      refuse(select.having() != null, clause, "HAVING clause");
      refuse(select.grouped(), clause, "aggregate functions");
      if (select.from() instanceof BoundFrom.Derived inner) {
        checkQuery(inner.query(), clause);
      }
    }
  }

  private static boolean isMeant(Locking locking, ScopeItem item) {
    return locking.tables().isEmpty()
        || locking.tables().stream().anyMatch(table -> table.name().equals(item.name()));
  }

  private static Optional<Relation> firstTable(Locking locking, Scope scope) {
    return scope.all().stream()
        .filter(item -> isMeant(locking, item))
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
