package dev.manylite.translator.bind;

import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.Expression;
import dev.manylite.translator.parse.tree.FromItem;
import dev.manylite.translator.parse.tree.Query;

/** Where a recursive query may refer to itself (PostgreSQL's checkWellFormedRecursion). */
final class RecursionCheck {
  private final Query.CommonTable table;
  private boolean seen;

  RecursionCheck(Query.CommonTable table) {
    this.table = table;
  }

  void check(Query query, Query.SetOperation union) {
    walk(union.left(), "within its non-recursive term");
    walk(union.right(), null);
    if (!query.orderBy().isEmpty()) {
      throw refuse("ORDER BY", Locations.of(query.orderBy().get(0).expression()));
    }
    if (query.offset() != null) {
      throw refuse("OFFSET", Locations.of(query.offset()));
    }
    if (query.limit() != null) {
      throw refuse("LIMIT", Locations.of(query.limit()));
    }
    if (!query.locking().isEmpty()) {
      throw refuse("FOR UPDATE/SHARE", SqlFault.NO_POSITION);
    }
  }

  private static SqlFault refuse(String clause, int position) {
    return new SqlFault(
            SqlState.FEATURE_NOT_SUPPORTED, clause + " in a recursive query is not implemented")
        .at(position);
  }

  /**
   * @param forbidden why a reference is not allowed here; null where it is
   */
  private void walk(Object node, String forbidden) {
    if (node instanceof FromItem.Table found) {
      reference(found, forbidden);
    } else if (node instanceof FromItem.Join join) {
      walk(join.left(), outer(forbidden, join.kind(), FromItem.Join.Kind.RIGHT));
      walk(join.right(), outer(forbidden, join.kind(), FromItem.Join.Kind.LEFT));
      if (join.on() != null) {
        walk(join.on(), forbidden);
      }
    } else if (node instanceof Query.SetOperation operation) {
      setOperation(operation, forbidden);
    } else if (!(node instanceof Query query) || !CommonTableOrder.hides(query, table.name())) {
      String inside = isSubquery(node) && forbidden == null ? "within a subquery" : forbidden;
      ParseTreeWalk.children(node).forEach(c -> walk(c, inside));
    }
  }

  private static boolean isSubquery(Object node) {
    return node instanceof Expression.Exists
        || node instanceof Expression.ScalarQuery
        || node instanceof Expression.ArrayQuery
        || node instanceof Expression.InQuery
        || node instanceof Expression.QuantifiedQuery;
  }

  private static String outer(
      String forbidden, FromItem.Join.Kind kind, FromItem.Join.Kind optional) {
    boolean nullable = kind == optional || kind == FromItem.Join.Kind.FULL;
    return forbidden == null && nullable ? "within an outer join" : forbidden;
  }

  private void setOperation(Query.SetOperation operation, String forbidden) {
    String left = forbidden;
    String right = forbidden;
    if (forbidden == null && operation.kind() == Query.SetOperation.Kind.EXCEPT) {
      right = "within EXCEPT";
    }
    if (forbidden == null
        && operation.all()
        && operation.kind() == Query.SetOperation.Kind.INTERSECT) {
      left = "within INTERSECT";
      right = left;
    }
    walk(operation.left(), left);
    walk(operation.right(), right);
  }

  private void reference(FromItem.Table found, String forbidden) {
    if (found.schema() != null || !found.name().equals(table.name())) {
      return;
    }
    String why = forbidden == null && seen ? "more than once" : forbidden;
    if (why != null) {
      throw new SqlFault(
              SqlState.INVALID_RECURSION,
              "recursive reference to query \"" + table.name() + "\" must not appear " + why)
          .at(found.position());
    }
    seen = true;
  }
}
