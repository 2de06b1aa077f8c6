package dev.manylite.translator.bind;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.SortKey;
import dev.manylite.translator.fault.SqlFault;
import dev.manylite.translator.fault.SqlState;
import dev.manylite.translator.parse.tree.SortItem;
import dev.manylite.translator.type.PgType;
import java.util.List;

/** One item of an ORDER BY: direction and NULL placement (manual, 7.5). */
final class Ordering {
  private final BindContext context;

  Ordering(BindContext context) {
    this.context = context;
  }

  SortKey key(SortItem item, BoundExpression expression) {
    boolean descending = descending(item, expression.type().base());
    boolean nullsFirst = item.nullsFirst() == null ? descending : item.nullsFirst();
    checkSortable(expression, Locations.of(item.expression()));
    return new SortKey(expression, descending, nullsFirst);
  }

  private boolean descending(SortItem item, PgType type) {
    String operator = item.usingOperator();
    if (operator == null) {
      return item.descending();
    }
    if (operator.equals("<") || operator.equals(">")) {
      return operator.equals(">");
    }
    context.expressions().operators().choose(operator, List.of(type, type), item.position());
    throw new SqlFault(
            SqlState.WRONG_OBJECT_TYPE,
            "operator " + operator + " is not a valid ordering operator")
        .withHint("Ordering operators must be \"<\" or \">\" members of btree operator families.")
        .at(item.position());
  }

  void checkSortable(BoundExpression expression, int position) {
    PgType type = expression.type().base();
    if (!ComparisonOperators.sortable(type)) {
      throw new SqlFault(
              SqlState.UNDEFINED_FUNCTION,
              "could not identify an ordering operator for type " + type.sqlName())
          .withHint("Use an explicit ordering operator or modify the query.")
          .at(position);
    }
  }

  void checkHashable(BoundExpression expression, int position) {
    PgType type = expression.type().base();
    if (!ComparisonOperators.hashable(type)) {
      throw new SqlFault(
              SqlState.UNDEFINED_FUNCTION,
              "could not identify an equality operator for type " + type.sqlName())
          .at(position);
    }
  }
}
