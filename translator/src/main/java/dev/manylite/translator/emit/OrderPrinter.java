package dev.manylite.translator.emit;

import dev.manylite.translator.bound.BoundExpression;
import dev.manylite.translator.bound.BoundExpression.Cast;
import dev.manylite.translator.bound.BoundExpression.Coalesce;
import dev.manylite.translator.bound.BoundExpression.ColumnValue;
import dev.manylite.translator.bound.BoundExpression.Constant;
import dev.manylite.translator.bound.BoundExpression.Load;
import dev.manylite.translator.bound.SortKey;
import java.util.List;
import java.util.stream.Collectors;

/** Prints ORDER BY's keys; SQLite's NULLs come first where PostgreSQL's come last. */
final class OrderPrinter {
  private OrderPrinter() {}

  /** {@code " ORDER BY …"}, or nothing where the keys order nothing. */
  static String clause(List<SortKey> keys, ExpressionPrinter expressions) {
    String list = list(keys, expressions);
    return list.isEmpty() ? "" : " ORDER BY " + list;
  }

  static String list(List<SortKey> keys, ExpressionPrinter expressions) {
    // A constant orders nothing, and SQLite would take a number for a column's place.
    return keys.stream()
        .filter(key -> !isConstant(key.expression()))
        .map(key -> key(key, expressions))
        .collect(Collectors.joining(", "));
  }

  /** Also the keys that order nothing, where a frame needs one. */
  static String whole(List<SortKey> keys, ExpressionPrinter expressions) {
    return keys.isEmpty()
        ? ""
        : " ORDER BY "
            + keys.stream().map(key -> key(key, expressions)).collect(Collectors.joining(", "));
  }

  /** Also under what is not printed. */
  static boolean isConstant(BoundExpression expression) {
    return expression instanceof Constant
        || expression instanceof Cast cast && isConstant(cast.operand())
        || expression instanceof Coalesce coalesce
            && isConstant(coalesce.arguments().get(0))
            && coalesce.arguments().size() == 1;
  }

  private static String key(SortKey key, ExpressionPrinter expressions) {
    String text = expressions.collated(key.expression());
    if (key.descending()) {
      text += " DESC";
    }
    boolean nullsFirstInSqlite = !key.descending();
    if (key.nullsFirst() == nullsFirstInSqlite || !nullable(key.expression())) {
      return text;
    }
    return text + (key.nullsFirst() ? " NULLS FIRST" : " NULLS LAST");
  }

  private static boolean nullable(BoundExpression expression) {
    if (expression instanceof Load load) {
      return load.column().nullable();
    }
    return !(expression instanceof ColumnValue column) || column.nullable();
  }
}
