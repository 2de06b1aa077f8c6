package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.SortItem;
import dev.manylite.translator.type.PgType;

/** One item of an ORDER BY: direction and NULL placement (manual, 7.5). */
final class Ordering {
  private final BindContext context;

  Ordering(BindContext context) {
    this.context = context;
  }

  SortKey key(SortItem item, BoundExpression expression) {
    boolean descending = descending(item);
    boolean nullsFirst = item.nullsFirst() == null ? descending : item.nullsFirst();
    checkSortable(expression);
    return new SortKey(expression, descending, nullsFirst);
  }

  private static boolean descending(SortItem item) {
    String operator = item.usingOperator();
    if (operator == null) {
      return item.descending();
    }
    if (operator.equals("<") || operator.equals(">")) {
      return operator.equals(">");
    }
    throw new SqlFault(
            SqlState.WRONG_OBJECT_TYPE,
            "operator " + operator + " is not a valid ordering operator")
        .withHint("Ordering operators must be \"<\" or \">\" members of btree operator families.")
        .at(item.position());
  }

  void checkSortable(BoundExpression expression) {
    PgType type = expression.type().base();
    if (!ComparisonOperators.sortable(type)) {
      throw new SqlFault(
              SqlState.UNDEFINED_FUNCTION,
              "could not identify an ordering operator for type " + type.sqlName())
          .withHint("Use an explicit ordering operator or modify the query.")
          .at(context.position(expression));
    }
  }

  void checkHashable(BoundExpression expression) {
    PgType type = expression.type().base();
    if (!ComparisonOperators.hashable(type)) {
      throw new SqlFault(
              SqlState.UNDEFINED_FUNCTION,
              "could not identify an equality operator for type " + type.sqlName())
          .at(context.position(expression));
    }
  }
}
